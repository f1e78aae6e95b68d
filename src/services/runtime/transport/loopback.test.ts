/** Exchanges over the real network of this machine, with Node's own fetch. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { exchangeOf } from '../../../engine/actions/calls/begin-action';
import { converse } from '../../../engine/calls/converse';
import type { HttpRequest } from '../../../engine/index';
import { httpTransport } from './http-transport';

type Serve = (request: IncomingMessage, response: ServerResponse, count: number) => void;

const running: (() => void)[] = [];
afterEach(() => {
  for (const stop of running.splice(0)) stop();
});

async function serve(answer: Serve): Promise<{ url: string; asked: string[]; keys: Set<unknown> }> {
  const asked: string[] = [];
  const keys = new Set<unknown>();
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    keys.add(request.headers['idempotency-key']);
    request.resume().on('end', () => answer(request, response, asked.length));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, keys };
}

const transport = httpTransport({ where: 'node', fetch: globalThis.fetch, allowLoopback: true });

/** The whole call of an action; pauses pass at once. */
async function play(inputs: object, action: object = {}) {
  return await converse(exchangeOf({ inputs: { method: 'GET', ...inputs }, ...action }), {
    answer: (request) =>
      transport.send(request as HttpRequest, { action: 'H', idempotencyKey: 'run/H' }),
  });
}

const json = (response: ServerResponse, status: number, body: unknown, headers = {}): void => {
  response
    .writeHead(status, { 'Content-Type': 'application/json', ...headers })
    .end(JSON.stringify(body));
};

test('a redirect is followed', async () => {
  const { url, asked } = await serve((request, response) => {
    if (request.url === '/end') json(response, 200, { at: 'end' });
    else response.writeHead(301, { Location: '/end' }).end();
  });
  const { outcome } = await play({ method: 'POST', uri: `${url}/start`, body: 'x' });
  expect(outcome).toMatchObject({ status: 'Succeeded', outputs: { body: { at: 'end' } } });
  expect(asked).toEqual(['POST /start', 'GET /end']);
});

test('a service that is busy is asked again, under the same key', async () => {
  const { url, asked, keys } = await serve((_, response, count) => {
    json(response, count < 3 ? 503 : 200, { count }, { 'Retry-After': '1' });
  });
  const { outcome, waited } = await play({ method: 'POST', uri: url, body: { a: 1 } });
  expect(outcome).toMatchObject({ status: 'Succeeded', outputs: { body: { count: 3 } } });
  expect(asked).toHaveLength(3);
  expect([...keys]).toEqual(['run/H']);
  expect(waited).toBeGreaterThan(10_000);
});

test('a connection that breaks is made again', async () => {
  const { url } = await serve((_, response, count) => {
    if (count < 2) response.destroy();
    else response.end();
  });
  const { outcome, turns } = await play({ uri: url });
  expect(outcome).toMatchObject({ code: 'OK' });
  expect(turns[0]).toMatchObject({ kind: 'again', code: 'ConnectionFailed' });
});

test('a 202 is polled', async () => {
  const { url, asked, keys } = await serve((request, response, count) => {
    if (request.url === '/job' && count === 3) json(response, 200, { done: true });
    else response.writeHead(202, { Location: '/job', 'Retry-After': '1' }).end();
  });
  const { outcome, waited } = await play({ method: 'PUT', uri: url });
  expect(outcome.outputs).toMatchObject({ statusCode: 200, body: { done: true } });
  expect(asked).toEqual(['PUT /', 'GET /job', 'GET /job']);
  expect(waited).toBe(2000);
  // A service that honours the key would answer a poll with what it answered before.
  expect([...keys]).toEqual(['run/H', undefined]);
});

test('pages become one list', async () => {
  const { url } = await serve((request, response) => {
    const page = Number(new URL(request.url ?? '', url).searchParams.get('page') ?? 0);
    json(response, 200, {
      value: [page],
      ...(page < 3 && { nextLink: `${url}/?page=${page + 1}` }),
    });
  });
  const runtimeConfiguration = { paginationPolicy: { minimumItemCount: 100 } };
  const { outcome } = await play({ uri: url }, { runtimeConfiguration });
  expect(outcome.outputs).toMatchObject({ body: { value: [0, 1, 2, 3] } });
});

test('ranges become one content', async () => {
  const { url } = await serve((request, response) => {
    const from = Number(/bytes=(\d+)/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const headers = {
      'Content-Type': 'text/plain',
      'Content-Range': `bytes ${from}-${from + 1}/6`,
    };
    response.writeHead(206, headers).end('äöü'.slice(from / 2, from / 2 + 1));
  });
  const runtimeConfiguration = { contentTransfer: { transferMode: 'Chunked' } };
  const { outcome } = await play({ uri: url }, { runtimeConfiguration });
  expect(outcome.outputs).toMatchObject({ statusCode: 200, body: 'äöü' });
});

test('nobody there, no such name, and no leave', async () => {
  const none = { retryPolicy: { type: 'none' } };
  expect((await play({ uri: 'http://127.0.0.1:1/', ...none })).outcome.code).toBe(
    'ConnectionFailed',
  );
  const closed = httpTransport({ where: 'node', fetch: globalThis.fetch });
  const { url, asked } = await serve((_, response) => response.end());
  const request = exchangeOf({ inputs: { uri: url } }).request(null) as HttpRequest;
  expect(await closed.send(request, { action: 'H', idempotencyKey: '' })).toMatchObject({
    error: { code: 'AddressNotAllowed' },
  });
  expect(asked).toEqual([]);
});
