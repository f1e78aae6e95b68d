import { describe, expect, test } from 'vitest';
import type { Json } from '../../../model/definition';
import { converse } from '../../calls/converse';
import type { Answer, HttpRequest } from '../../exchange';
import { begin, call, exchangeOf, resumed } from './begin-action';

const uri = 'https://service.test/data';

function requestOf(inputs: Json, around = {}): HttpRequest {
  const request = exchangeOf(
    { inputs: { method: 'GET', uri, ...(inputs as object) } },
    around,
  ).request(null);
  if (request.kind !== 'http') throw new Error('No HTTP request.');
  return request;
}

const answering = (...answers: Answer[]) => ({
  answer: (_: unknown, count: number): Answer =>
    answers[Math.min(count, answers.length) - 1] ?? { statusCode: 500 },
});
const play = async (action: object, ...answers: Answer[]) =>
  await converse(exchangeOf({ inputs: { method: 'GET', uri }, ...action }), answering(...answers));

describe('the request', () => {
  test('queries are encoded and take the place of the query in the address', () => {
    const queries = { $filter: "name eq 'ä b'", n: 1, yes: true, none: null };
    expect(requestOf({ uri: `${uri}?old=1`, queries }).uri).toBe(
      `${uri}?%24filter=name%20eq%20%27%C3%A4%20b%27&n=1&yes=True`,
    );
  });

  test.each([
    ['text', 'text/plain; charset=utf-8', { text: 'text' }],
    [{ a: 1 }, 'application/json; charset=utf-8', { text: '{"a":1}' }],
    [[1, 2], 'application/json; charset=utf-8', { text: '[1,2]' }],
    [7, 'application/json; charset=utf-8', { text: '7' }],
    [{ '$content-type': 'image/png', $content: 'AAEC' }, 'image/png', { base64: 'AAEC' }],
    [
      {
        '$content-type': 'application/x-www-form-urlencoded',
        $formdata: [{ key: 'a', value: 'b c' }],
      },
      'application/x-www-form-urlencoded',
      { text: 'a=b%20c' },
    ],
  ])('a body goes out by its kind: %j', (body, type, content) => {
    const request = requestOf({ method: 'POST', body });
    expect(request.headers).toEqual({ 'Content-Type': type });
    expect(request.body).toEqual(content);
  });

  test('the content type that the flow gives goes before ours, in any case', () => {
    const { headers } = requestOf({
      method: 'POST',
      body: { a: 1 },
      headers: { 'content-type': 'a/b' },
    });
    expect(headers).toEqual({ 'Content-Type': 'a/b' });
  });

  test('parts are joined around a boundary that is in none of them', () => {
    const body = {
      '$content-type': 'multipart/form-data',
      $multipart: [
        { headers: { 'Content-Disposition': 'form-data; name="a"' }, body: 'millrace-part-0' },
        {
          headers: { 'Content-Disposition': 'form-data; name="f"; filename="f.bin"' },
          body: { '$content-type': 'application/octet-stream', $content: '/w==' },
        },
      ],
    };
    const { headers, body: sent } = requestOf({ method: 'POST', body });
    expect(headers).toEqual({ 'Content-Type': 'multipart/form-data; boundary=millrace-part-1' });
    const text = Buffer.from((sent as { base64: string }).base64, 'base64').toString('latin1');
    expect(text).toBe(
      [
        '--millrace-part-1',
        'Content-Disposition: form-data; name="a"',
        '',
        'millrace-part-0',
        '--millrace-part-1',
        'Content-Disposition: form-data; name="f"; filename="f.bin"',
        'Content-Type: application/octet-stream',
        '',
        '\xff',
        '--millrace-part-1--',
        '',
      ].join('\r\n'),
    );
  });

  test('it names its run, unless the flow says not to', () => {
    expect(requestOf({}).tracking).toMatchObject({
      'x-ms-workflow-run-id': 'run',
      'x-ms-workflow-operation-name': 'H',
      'x-ms-client-tracking-id': 'run',
    });
    const quiet = exchangeOf({ inputs: { uri }, operationOptions: 'SuppressWorkflowHeaders' });
    expect(quiet.request(null)).not.toHaveProperty('tracking');
  });

  test.each(['', 'data', 'ftp://a.test', 'https://', 'https:///x'])(
    'an address that is none fails before anything is sent: “%s”',
    (bad) => {
      expect(begin({ inputs: { method: 'GET', uri: bad } })).toMatchObject({
        kind: 'finished',
        status: 'Failed',
        code: 'BadRequest',
        inputs: { uri: bad },
      });
    },
  );

  test('the message about an address does not show its signature', () => {
    const outcome = begin({ inputs: { method: 'GET', uri: 'nowhere?sig=abc' } });
    expect(JSON.stringify(outcome)).not.toContain('abc');
  });

  test('one request has the time of the product, or what Standard is told', () => {
    expect(requestOf({}).timeoutMs).toBe(120_000);
    expect(requestOf({}, { dialect: 'standard' }).timeoutMs).toBe(235_000);
    const runtimeConfiguration = { requestOptions: { timeout: '00:05:00' } };
    expect(exchangeOf({ inputs: { uri }, runtimeConfiguration }).request(null)).toMatchObject({
      timeoutMs: 300_000,
    });
  });
});

describe('signing in', () => {
  const world = { parameters: { secret: 'correct-horse' } };
  const authentication = { type: 'Basic', username: 'ada', password: "@parameters('secret')" };

  test('the journal does not hold what a call signs in with', () => {
    const { inputs, exchange } = call(
      {
        inputs: {
          method: 'POST',
          uri: `${uri}?sig=abc&x=1`,
          headers: { 'X-Api-Key': 'k-123', Accept: 'a/b' },
          cookie: 'c=1',
          body: { copy: "@parameters('secret')" },
          authentication,
        },
      },
      { world },
    );
    expect(exchange.request(null)).toMatchObject({
      uri: `${uri}?sig=abc&x=1`,
      headers: {
        Authorization: 'Basic YWRhOmNvcnJlY3QtaG9yc2U=',
        'X-Api-Key': 'k-123',
        Cookie: 'c=1',
      },
    });
    expect(inputs).toEqual({
      method: 'POST',
      uri: `${uri}?sig=[hidden]&x=1`,
      headers: { 'X-Api-Key': '[hidden]', Accept: 'a/b' },
      cookie: '[hidden]',
      body: { copy: '[hidden]' },
      authentication: { type: 'Basic', username: '[hidden]', password: '[hidden]' },
    });
  });

  test('after a crash the same is sent again, hidden or not', () => {
    const action = {
      inputs: {
        method: 'POST',
        uri: "@concat('https://service.test/?sig=', parameters('secret'))",
        headers: { 'X-Api-Key': "@parameters('secret')" },
        body: "@{utcNow('ss.fffffff')}",
        authentication,
      },
    };
    const first = call(action, { world: { ...world, now: '2026-01-01T00:00:01Z' } });
    const later = { world: { ...world, now: '2026-01-01T00:00:09Z' } };
    const again = resumed(action, first.inputs, later);
    expect(again.request(null)).toEqual(first.exchange.request(null));
  });

  test('an application fetches a token first, and once', async () => {
    const action = {
      inputs: {
        method: 'GET',
        uri,
        authentication: {
          type: 'ActiveDirectoryOAuth',
          tenant: 'contoso',
          audience: 'https://service.test',
          clientId: 'app',
          secret: 'top-secret-1',
        },
      },
      runtimeConfiguration: { paginationPolicy: { minimumItemCount: 5 } },
    };
    const { inputs, exchange } = call(action);
    const { outcome, requests, turns } = await converse(
      exchange,
      answering(
        { statusCode: 200, body: { access_token: 'a-long-token' } },
        { statusCode: 200, body: { value: [1], nextLink: 'https://service.test/2' } },
        { statusCode: 200, body: { value: [2], nextLink: 'https://other.test/3' } },
        { statusCode: 200, body: { value: [3] } },
      ),
    );
    expect(outcome).toMatchObject({ status: 'Succeeded', outputs: { body: { value: [1, 2, 3] } } });
    const [token, ...pages] = requests as HttpRequest[];
    expect(token).toMatchObject({
      method: 'POST',
      uri: 'https://login.microsoftonline.com/contoso/oauth2/token',
      body: {
        text: 'grant_type=client_credentials&client_id=app&client_secret=top-secret-1&resource=https%3A%2F%2Fservice.test',
      },
    });
    const bearer = 'Bearer a-long-token';
    expect(pages.map((one) => one.headers.Authorization)).toEqual([bearer, bearer, undefined]);
    expect(JSON.stringify([inputs, turns])).not.toMatch(/top-secret|long-token/);
  });

  test('a sign-in that is refused says so', async () => {
    const authentication = {
      type: 'ActiveDirectoryOAuth',
      tenant: 't',
      clientId: 'a',
      secret: 's',
    };
    const { outcome } = await play(
      { inputs: { uri, authentication } },
      { statusCode: 401, body: { error: 'invalid_client' } },
    );
    expect(outcome).toMatchObject({ status: 'Failed', error: { code: 'AuthorizationFailed' } });
    expect(outcome.error?.message).toContain('invalid_client');
  });

  test('what cannot be presented from here is refused by name', () => {
    const certificate = { type: 'ClientCertificate', pfx: 'AAAA', password: 'p' };
    expect(begin({ inputs: { uri, authentication: certificate } })).toMatchObject({
      status: 'Failed',
      error: { code: 'ClientCertificateNotSupported' },
      inputs: { authentication: { type: 'ClientCertificate', pfx: '[hidden]' } },
    });
    const managed = { type: 'ManagedServiceIdentity', audience: 'https://a.test' };
    expect(requestOf({ authentication: managed }).managedIdentity).toEqual({
      audience: 'https://a.test',
    });
  });

  test('a service that repeats a credential does not get it into the outputs', async () => {
    const { outcome } = await play(
      { inputs: { uri, authentication: { type: 'Raw', value: 'Bearer abcdefgh' } } },
      { statusCode: 200, body: { echo: ['Bearer abcdefgh'] } },
    );
    expect(outcome.outputs).toMatchObject({ body: { echo: ['[hidden]'] } });
  });
});

describe('the answer', () => {
  test.each([
    [200, 'Succeeded', 'OK'],
    [204, 'Succeeded', 'NoContent'],
    [302, 'Failed', 'Found'],
    [404, 'Failed', 'NotFound'],
    [422, 'Failed', '422'],
  ])('%i is %s with code %s and without an error', async (statusCode, status, code) => {
    const { outcome } = await play({}, { statusCode, headers: { A: 'b' } });
    expect(outcome).toEqual({
      kind: 'finished',
      status,
      code,
      outputs: { statusCode, headers: { A: 'b' } },
    });
  });

  test('announced JSON that is none fails the action', async () => {
    const headers = { 'content-type': 'application/json' };
    const { outcome } = await play({}, { statusCode: 200, headers, content: { text: '{no' } });
    expect(outcome).toMatchObject({
      status: 'Failed',
      code: 'BadRequest',
      error: { code: 'BadRequest' },
    });
    expect(outcome).not.toHaveProperty('outputs');
  });

  test('no answer is an error without outputs', async () => {
    const error = { code: 'UnresolvableHostName', message: 'm' };
    const { outcome } = await play({}, { error });
    expect(outcome).toEqual({ kind: 'finished', status: 'Failed', code: error.code, error });
  });
});

describe('trying again', () => {
  test.each([408, 429, 500, 503, 599])('%i passes: the last answer decides', async (statusCode) => {
    const { outcome, requests } = await play(
      {},
      { statusCode },
      { statusCode },
      { statusCode: 200 },
    );
    expect(outcome.status).toBe('Succeeded');
    expect(requests).toHaveLength(3);
  });

  test('four further tries, then the failure is the result', async () => {
    const { outcome, turns, waited } = await play({}, { statusCode: 503 });
    expect(turns.slice(0, -1)).toHaveLength(4);
    expect(turns[0]).toMatchObject({ kind: 'again', code: 'ServiceUnavailable' });
    expect(outcome).toMatchObject({ code: 'ServiceUnavailable', outputs: { statusCode: 503 } });
    // The middles of [5, 7.5], [7.5, 15], [15, 30], [30, 45] seconds.
    expect(waited).toBe(6250 + 11_250 + 22_500 + 37_500);
  });

  test.each([400, 401, 403, 404, 409])('%i does not', async (statusCode) => {
    expect((await play({}, { statusCode })).requests).toHaveLength(1);
  });

  test('a connection that failed is tried again, one that cannot be is not', async () => {
    const error = { code: 'ConnectionFailed', message: '' };
    const { requests, turns } = await play({}, { error, isTransient: true }, { statusCode: 200 });
    expect(requests).toHaveLength(2);
    expect(turns[0]).toMatchObject({ kind: 'again', code: 'ConnectionFailed', error });
    expect((await play({}, { error })).requests).toHaveLength(1);
  });

  test('a service that asks for a longer pause gets it', async () => {
    const retryPolicy = { type: 'fixed', count: 3, interval: 'PT10S' };
    const waiting = (value: string): Answer => ({
      statusCode: 429,
      headers: { 'retry-after': value },
    });
    const answers = [waiting('5'), waiting('60'), waiting('Thu, 01 Jan 1970 00:03:00 GMT')];
    const { turns } = await play({ inputs: { uri, retryPolicy } }, ...answers, { statusCode: 200 });
    // The date is 180 s after the epoch, of which 70 have passed.
    expect(turns.map((one) => 'afterMs' in one && one.afterMs)).toEqual([
      10_000,
      60_000,
      110_000,
      false,
    ]);
  });
});

describe('the asynchronous pattern', () => {
  const accepted = (headers: Record<string, string>): Answer => ({ statusCode: 202, headers });
  const post = { inputs: { method: 'POST', uri, body: { a: 1 }, headers: { 'X-Api-Key': 'k' } } };

  test('a 202 is polled where it says, until something else comes', async () => {
    const { outcome, requests, waited } = await play(
      post,
      accepted({ Location: '/status/1', 'Retry-After': '3' }),
      accepted({ Location: 'https://elsewhere.test/2' }),
      accepted({}),
      { statusCode: 200, body: { done: true } },
    );
    expect(outcome).toMatchObject({ status: 'Succeeded', outputs: { body: { done: true } } });
    const polls = (requests as HttpRequest[]).slice(1);
    expect(polls.map(({ method, uri: at }) => `${method} ${at}`)).toEqual([
      'GET https://service.test/status/1',
      'GET https://elsewhere.test/2',
      'GET https://elsewhere.test/2',
    ]);
    expect(polls.map((one) => one.headers)).toEqual([{ 'X-Api-Key': 'k' }, {}, {}]);
    expect(polls.some((one) => one.body)).toBe(false);
    expect(waited).toBe(3000 + 20_000 + 20_000);
  });

  test('a service that is never done is not asked without a pause', async () => {
    const { waited } = await play({}, accepted({ Location: '/s', 'Retry-After': '0' }), {
      statusCode: 200,
    });
    expect(waited).toBe(1000);
  });

  test('Azure names the place in a header of its own', async () => {
    const { requests } = await play({}, accepted({ 'Azure-AsyncOperation': 'https://a.test/op' }), {
      statusCode: 200,
    });
    expect(requests[1]).toMatchObject({ uri: 'https://a.test/op' });
  });

  test('a poll is tried again by the same rules', async () => {
    const { outcome, requests } = await play(
      {},
      accepted({ Location: '/s' }),
      { statusCode: 503 },
      { statusCode: 200 },
    );
    expect(outcome.status).toBe('Succeeded');
    expect(requests[2]).toEqual(requests[1]);
  });

  test('after a crash the poll goes on', async () => {
    const action = { inputs: { method: 'POST', uri } };
    const { inputs, exchange } = call(action);
    const { requests } = await converse(exchange, {
      ...answering(accepted({ Location: '/s' }), accepted({}), { statusCode: 200 }),
      crash: { after: 2, remade: () => resumed(action, inputs) },
    });
    expect((requests as HttpRequest[]).map((one) => one.method)).toEqual(['POST', 'GET', 'GET']);
  });

  test('without a place, or where the flow says so, the 202 is the result', async () => {
    expect((await play({}, accepted({}))).outcome).toMatchObject({
      status: 'Succeeded',
      code: 'Accepted',
    });
    const { outcome, requests } = await play(
      { operationOptions: 'DisableAsyncPattern' },
      accepted({ Location: '/s' }),
    );
    expect(outcome).toMatchObject({ status: 'Succeeded', outputs: { statusCode: 202 } });
    expect(requests).toHaveLength(1);
  });

  test('a place that a browser may hide is not taken for none', async () => {
    const { outcome } = await play({}, { statusCode: 202, headers: {}, hidesHeaders: true });
    expect(outcome.error).toMatchObject({ code: 'BrowserBlocked' });
    expect(outcome.error?.message).toContain('Access-Control-Expose-Headers: Location');
  });
});
