import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { workerPolicy } from '../../.config/policy.mjs';
import type { HttpRequest } from '../../src/engine/index';
import { callProbe, openProbe } from '../fixtures/probe';

/** What a browser lets the engine's worker do, at services of other origins on this machine. */

type Serve = (request: IncomingMessage, response: ServerResponse, count: number) => void;

interface Service {
  readonly url: string;
  readonly asked: string[];
}

const running: (() => void)[] = [];
let probe: Page;

test.beforeEach(async ({ context, baseURL }) => {
  // The probe's page comes from the test, not from a server here, so the browser would ask a person.
  await context.grantPermissions(['local-network-access'], { origin: baseURL ?? '' });
  probe = await openProbe(context, baseURL ?? '', workerPolicy);
  // Loads the probe. Routes end here: while there are any, no service is asked for leave beforehand.
  await send('ftp://nowhere.example');
  await context.unrouteAll();
});
test.afterEach(() => {
  for (const stop of running.splice(0)) stop();
});

async function send(uri: string, more: Partial<HttpRequest> = {}) {
  return JSON.parse(await callProbe(probe, 'sendRequest', uri, more));
}

async function call(action: object) {
  return JSON.parse(await callProbe(probe, 'callAction', JSON.stringify(action)));
}

async function serve(answer: Serve): Promise<Service> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    request.resume().on('end', () => answer(request, response, asked.length));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const sharing = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': '*',
  'Access-Control-Allow-Headers': 'content-type, idempotency-key',
};

/** A service that shares with every origin; asked for leave, it gives it. */
const shared = (answer: Serve, more: Record<string, string> = {}): Serve => {
  let count = 0;
  return (request, response) => {
    for (const [name, value] of Object.entries({ ...sharing, ...more }))
      response.setHeader(name, value);
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else answer(request, response, ++count);
  };
};

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
};

test('a service that shares is called, without a question beforehand where none is needed', async () => {
  const { url, asked } = await serve(shared((_, response) => json(response, 200, { a: 1 })));
  expect(await send(url)).toMatchObject({
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    content: { text: '{"a":1}' },
  });
  expect(asked).toEqual(['GET /']);
});

test('a request with an effect brings its key', async () => {
  let key: unknown;
  const { url } = await serve(
    shared((request, response) => {
      key = request.headers['idempotency-key'];
      response.end();
    }),
  );
  await send(url, { method: 'POST', body: { text: 'x' } });
  expect(key).toBe('run/H');
});

test('a service that does not share is named as the reason, and what it would have to send', async ({
  baseURL,
}) => {
  const { url, asked } = await serve((_, response) => json(response, 200, {}));
  const answer = await send(`${url}/orders`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: { text: '{}' },
  });
  expect(answer).toMatchObject({ error: { code: 'BrowserBlocked' } });
  const { message } = answer.error;
  expect(message).toContain(`Access-Control-Allow-Origin: ${baseURL}`);
  expect(message).toContain('Access-Control-Allow-Methods: PUT');
  expect(message).toContain('Access-Control-Allow-Headers: content-type, idempotency-key');
  // The effect never happened: only leave was asked, and whether anybody is there.
  expect(asked).toEqual(['OPTIONS /orders', 'HEAD /']);
});

test('a service that is not there is no matter of sharing', async () => {
  const { url } = await serve((_, response) => response.end());
  for (const stop of running.splice(0)) stop();
  expect(await send(url)).toMatchObject({
    error: { code: 'ConnectionFailed' },
    isTransient: true,
  });
});

test('what is not encrypted, a cookie and our own pages are not asked for', async ({ baseURL }) => {
  expect(await send('http://service.example/')).toMatchObject({
    error: { code: 'BrowserBlocked' },
  });
  const { url, asked } = await serve((_, response) => response.end());
  expect(await send(url, { headers: { Cookie: 'a=b' } })).toMatchObject({
    error: { code: 'BrowserBlocked' },
  });
  expect(asked).toEqual([]);
  expect(await send(`${baseURL}/`)).toMatchObject({
    error: { code: 'AddressNotAllowed' },
  });
});

test('a redirect is followed', async () => {
  const { url, asked } = await serve(
    shared((request, response) => {
      if (request.url === '/end') json(response, 200, {});
      else response.writeHead(302, { Location: '/end' }).end();
    }),
  );
  expect(await send(`${url}/start`)).toMatchObject({ statusCode: 200 });
  expect(asked).toEqual(['GET /start', 'GET /end']);
});

test('a service that is busy is asked again', async () => {
  const { url } = await serve(
    shared((_, response, count) => json(response, count < 3 ? 503 : 200, { count })),
  );
  const { outcome } = await call({ inputs: { uri: url } });
  expect(outcome).toMatchObject({ status: 'Succeeded', outputs: { body: { count: 3 } } });
});

const accepting: Serve = (request, response) => {
  if (request.url === '/job') json(response, 200, { done: true });
  else response.writeHead(202, { Location: '/job', 'Retry-After': '3' }).end();
};

test('a 202 is polled where the service shows its place', async () => {
  const { url } = await serve(
    shared(accepting, { 'Access-Control-Expose-Headers': 'Location, Retry-After' }),
  );
  const { outcome, waited } = await call({ inputs: { uri: url } });
  expect(outcome).toMatchObject({ status: 'Succeeded', outputs: { body: { done: true } } });
  expect(waited).toBe(3000);
});

test('a 202 whose place the browser hides is no success', async () => {
  const { url } = await serve(shared(accepting));
  const { outcome } = await call({ inputs: { uri: url } });
  expect(outcome).toMatchObject({ status: 'Failed', error: { code: 'BrowserBlocked' } });
  const { outcome: taken } = await call({
    inputs: { uri: url },
    operationOptions: 'DisableAsyncPattern',
  });
  expect(taken).toMatchObject({ status: 'Succeeded', outputs: { statusCode: 202 } });
});

test('pages become one list', async () => {
  const { url } = await serve(
    shared((request, response) => {
      const page = Number(new URL(request.url ?? '', url).searchParams.get('page') ?? 0);
      json(response, 200, { value: [page], ...(page < 2 && { nextLink: `/?page=${page + 1}` }) });
    }),
  );
  const { outcome } = await call({
    inputs: { uri: url },
    runtimeConfiguration: { paginationPolicy: { minimumItemCount: 10 } },
  });
  expect(outcome.outputs).toMatchObject({ body: { value: [0, 1, 2] } });
});
