import { exchangeOf } from '../../src/engine/actions/calls/begin-action';
import { converse } from '../../src/engine/calls/converse';
import type { Answer, HttpRequest } from '../../src/engine/index';
import type { JsonText } from '../../src/model/definition';
import { httpTransport } from '../../src/services/runtime/transport/http-transport';

const transport = httpTransport({
  where: 'browser',
  fetch: globalThis.fetch.bind(globalThis),
  ownOrigin: globalThis.location?.origin,
  allowLoopback: true,
});

const send = (request: HttpRequest): Promise<Answer> =>
  transport.send(request, { action: 'H', idempotencyKey: 'run/H' });

/** Sends one request as the engine's worker does. */
export async function sendRequest(uri: string, more: Partial<HttpRequest> = {}): Promise<JsonText> {
  const tracking = { 'x-ms-workflow-run-id': 'run' };
  const request = { kind: 'http', method: 'GET', uri, headers: {}, timeoutMs: 5000 } as const;
  return JSON.stringify(await send({ ...request, tracking, ...more }));
}

/** Calls an HTTP action to its end; pauses pass at once. */
export async function callAction(action: JsonText): Promise<JsonText> {
  const { outcome, waited } = await converse(exchangeOf(JSON.parse(action)), {
    answer: (request) => send(request as HttpRequest),
  });
  return JSON.stringify({ outcome, waited });
}
