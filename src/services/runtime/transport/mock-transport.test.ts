import { expect, test } from 'vitest';
import { exchangeOf } from '../../../engine/actions/calls/begin-action';
import { converse } from '../../../engine/calls/converse';
import type { HttpRequest, MockAnswer } from '../../../engine/index';
import { mockTransport } from './mock-transport';

/** An HTTP action from its begin to its end, over answers that are written down. */
async function play(answers: readonly MockAnswer[], action: object = {}) {
  const transport = mockTransport({ H: answers });
  const inputs = { method: 'GET', uri: 'https://service.test/data' };
  const { outcome, waited } = await converse(exchangeOf({ inputs, ...action }), {
    answer: (request) =>
      transport.send(request as HttpRequest, { action: 'H', idempotencyKey: 'run/H' }),
  });
  return { outcome, waited, requests: transport.requests.get('H') };
}

const json = { 'Content-Type': 'application/json' };
const done = { statusCode: 200, headers: json, body: { done: true } };

test('a busy service is asked again, after its own pause', async () => {
  const busy = { statusCode: 429, headers: { 'Retry-After': '30' } };
  const { outcome, requests, waited } = await play([busy, busy, done]);
  expect(outcome).toMatchObject({ code: 'OK', outputs: { body: { done: true } } });
  expect({ requests, waited }).toEqual({ requests: 3, waited: 60_000 });
});

test('a 202 is polled', async () => {
  const accepted = { statusCode: 202, headers: { Location: '/job', 'Retry-After': '2' } };
  expect(await play([accepted, accepted, done])).toMatchObject({ requests: 3, waited: 4000 });
});

test('pages become one list', async () => {
  const page = (items: number[], nextLink?: string): MockAnswer => ({
    statusCode: 200,
    headers: json,
    body: { value: items, ...(nextLink ? { nextLink } : {}) },
  });
  const { outcome } = await play([page([1, 2], '/2'), page([3, 4], '/3'), page([5])], {
    runtimeConfiguration: { paginationPolicy: { minimumItemCount: 3 } },
  });
  expect(outcome.outputs).toMatchObject({ body: { value: [1, 2, 3, 4], nextLink: '/3' } });
});

test('a connection that fails can be written down', async () => {
  const error = { code: 'ConnectionFailed', message: 'gone' };
  expect(await play([{ error, isTransient: true }, done])).toMatchObject({ requests: 2 });
});

test('an action without a mock reaches nobody', async () => {
  const request = { kind: 'http', method: 'GET', uri: 'https://a.test', headers: {} } as const;
  const sent = mockTransport({}).send(
    { ...request, timeoutMs: 1 },
    { action: 'constructor', idempotencyKey: '' },
  );
  expect(await sent).toMatchObject({ error: { code: 'NoMock' } });
});
