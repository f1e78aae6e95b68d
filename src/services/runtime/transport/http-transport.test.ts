import { describe, expect, test, vi } from 'vitest';
import type { Answer, HttpRequest } from '../../../engine/index';
import { type HttpTransportOptions, httpTransport } from './http-transport';

const plain: HttpRequest = {
  kind: 'http',
  method: 'GET',
  uri: 'https://service.test/data',
  headers: {},
  timeoutMs: 60_000,
  tracking: { 'x-ms-workflow-run-id': 'run' },
};
const context = { action: 'H', idempotencyKey: 'run/H' };

type Fetch = (uri: string, init: RequestInit) => Promise<Response>;

/** Sends a request over a fetch that is played, and tells what that was asked. */
async function send(
  request: Partial<HttpRequest>,
  play: Fetch = async () => new Response(),
  options: Partial<HttpTransportOptions> = {},
) {
  const fetch = vi.fn(play);
  const transport = httpTransport({
    where: 'node',
    fetch: fetch as unknown as typeof globalThis.fetch,
    ...options,
  });
  const answer = await transport.send({ ...plain, ...request }, context);
  const asked = fetch.mock.calls.map(([uri, init]) => ({
    ...init,
    uri,
    headers: Object.fromEntries(init.headers ? [...(init.headers as Headers)] : []),
  }));
  return { answer, asked };
}

const codeOf = (answer: Answer) => ('error' in answer ? answer.error.code : answer.statusCode);
const redirect = (status: number, location: string) =>
  new Response(null, { status, headers: { Location: location } });
const browser = { where: 'browser', ownOrigin: 'https://app.test' } as const;

describe('what leaves', () => {
  test('nothing of ours but what names the run, and no credentials of the browser', async () => {
    const { asked } = await send({ method: 'POST', body: { text: 'x' }, headers: { A: 'b' } });
    expect(asked).toMatchObject([
      {
        uri: plain.uri,
        method: 'POST',
        body: 'x',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        headers: { a: 'b', 'x-ms-workflow-run-id': 'run', 'idempotency-key': 'run/H' },
      },
    ]);
  });

  test('bytes leave as bytes', async () => {
    const { asked } = await send({ method: 'PUT', body: { base64: 'AAH/' } });
    expect(asked).toMatchObject([{ body: Uint8Array.of(0, 1, 255) }]);
  });

  test('a GET has no body', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    const { asked } = await send({ body: { text: 'x' }, headers });
    expect(asked[0]?.body).toBeNull();
    expect(asked[0]?.headers).not.toHaveProperty('content-type');
  });

  test('from a browser only the key is added, and only where it matters', async () => {
    const reading = await send({}, undefined, browser);
    expect(reading.asked[0]?.headers).toEqual({});
    const writing = await send({ method: 'POST' }, undefined, browser);
    expect(writing.asked[0]?.headers).toEqual({ 'idempotency-key': 'run/H' });
  });

  test('each further request of a call has a key of its own, and none where it only reads', async () => {
    const keyOf = async (request: Partial<HttpRequest>) =>
      (await send(request)).asked[0]?.headers['idempotency-key'];
    expect(await keyOf({ method: 'POST' })).toBe('run/H');
    expect(await keyOf({})).toBe('run/H');
    expect(await keyOf({ method: 'PATCH', part: '4096' })).toBe('run/H/4096');
    expect(await keyOf({ part: 'https://service.test/status' })).toBeUndefined();
  });

  test('an action may be called anything', async () => {
    const sent = new Map<string, string>();
    const fetch = async (_uri: unknown, { headers }: RequestInit = {}) => {
      for (const [name, value] of new Headers(headers)) sent.set(name, value);
      return new Response();
    };
    const named = { action: 'Prüfen 一', idempotencyKey: 'run/Prüfen 一' };
    await httpTransport({ where: 'node', fetch }).send({ ...plain, method: 'POST' }, named);
    expect(sent.get('idempotency-key')).toBe('run/Pr%C3%BCfen%20%E4%B8%80');
  });

  test('a flow that wants none of our headers gets none', async () => {
    const { tracking: _, ...quiet } = plain;
    const sent: unknown[] = [];
    const fetch = async (_uri: unknown, { headers }: RequestInit = {}) => {
      sent.push(...new Headers(headers));
      return new Response();
    };
    await httpTransport({ where: 'node', fetch }).send({ ...quiet, method: 'POST' }, context);
    expect(sent).toEqual([]);
  });

  test.each<[string, Partial<HttpRequest>]>([
    ['a header with a line break', { headers: { A: 'b\r\nC: d' } }],
    ['a header without a name', { headers: { '[]': 'x' } }],
    ['content that is no base64', { method: 'POST', body: { base64: '*' } }],
  ])('%s is refused', async (_, request) => {
    const { answer, asked } = await send(request);
    expect(codeOf(answer)).toBe('BadRequest');
    expect(asked).toHaveLength(0);
  });

  test('a managed identity is not played', async () => {
    const { answer, asked } = await send({ managedIdentity: {} });
    expect(codeOf(answer)).toBe('ManagedIdentityNotAvailable');
    expect(asked).toHaveLength(0);
  });
});

describe('what comes back', () => {
  test('text is text, all else is bytes, and names of headers are as people write them', async () => {
    const headers = { 'content-type': 'application/json', etag: 'e', 'x-ms-id': '1' };
    const { answer } = await send(
      {},
      async () => new Response('{"ä":1}', { status: 201, headers }),
    );
    expect(answer).toEqual({
      statusCode: 201,
      headers: { 'Content-Type': 'application/json', ETag: 'e', 'x-ms-id': '1' },
      content: { text: '{"ä":1}' },
    });
    const image = async () =>
      new Response(Uint8Array.of(0, 255), { headers: { 'Content-Type': 'image/png' } });
    expect((await send({}, image)).answer).toMatchObject({ content: { base64: 'AP8=' } });
  });

  test('no more is read than may be', async () => {
    const { answer } = await send({}, async () => new Response('x'.repeat(100)), {
      maximumBytes: 99,
    });
    expect(codeOf(answer)).toBe('ResponseTooLarge');
  });
});

describe('where requests go', () => {
  test.each(['http://127.0.0.1/', 'http://2852039166/', 'https://a:b@example.com/'])(
    'nothing is sent to %s',
    async (uri) => {
      const { answer, asked } = await send({ uri });
      expect(codeOf(answer)).toBe('AddressNotAllowed');
      expect(asked).toHaveLength(0);
    },
  );

  test('no message repeats what may let its reader in', async () => {
    const uris = ['ftp://service.test/?sig=abc', 'http://service.test/?sig=abc'];
    for (const uri of uris) {
      const { answer } = await send({ uri }, undefined, browser);
      expect(codeOf(answer)).toMatch(/AddressNotAllowed|BrowserBlocked/);
      expect(JSON.stringify(answer)).not.toContain('abc');
    }
  });

  test('each redirect is looked at again', async () => {
    const { answer, asked } = await send({}, async () =>
      redirect(302, 'http://169.254.169.254/secrets'),
    );
    expect(codeOf(answer)).toBe('AddressNotAllowed');
    expect(asked).toHaveLength(1);
  });

  test('a public name that stands for a private address is not called', async () => {
    const resolve = async () => ['93.184.216.34', '10.0.0.5'];
    const { answer, asked } = await send({}, undefined, { resolve });
    expect(codeOf(answer)).toBe('AddressNotAllowed');
    expect(asked).toHaveLength(0);
  });

  test('a browser that was led elsewhere keeps what it found to itself', async () => {
    const led = async () =>
      Object.defineProperties(new Response('secret'), {
        redirected: { value: true },
        url: { value: 'http://10.0.0.1/' },
      });
    expect(codeOf((await send({}, led, browser)).answer)).toBe('AddressNotAllowed');
  });
});

describe('redirects', () => {
  const body = { text: 'x' };
  const headers = { Authorization: 'secret', 'Content-Type': 'text/plain', A: 'b' };
  const once = (status: number, location: string): Fetch => {
    let count = 0;
    return async () => (count++ === 0 ? redirect(status, location) : new Response('end'));
  };

  test.each([301, 302, 303])('%i of a POST reads the other place', async (status) => {
    const { asked } = await send({ method: 'POST', body, headers }, once(status, '/other'));
    expect(asked[1]).toMatchObject({
      uri: 'https://service.test/other',
      method: 'GET',
      body: null,
    });
    expect(asked[1]?.headers).toMatchObject({ authorization: 'secret', a: 'b' });
    expect(asked[1]?.headers).not.toHaveProperty('content-type');
  });

  test.each([307, 308])('%i sends the same there', async (status) => {
    const { asked } = await send({ method: 'POST', body, headers }, once(status, '/other'));
    expect(asked[1]).toMatchObject({ method: 'POST', body: 'x' });
  });

  test('credentials do not go to another service', async () => {
    const { asked } = await send({ headers }, once(307, 'https://elsewhere.test/'));
    expect(asked[1]?.headers).not.toHaveProperty('authorization');
    expect(asked[1]?.headers).toMatchObject({ a: 'b' });
  });

  test('a circle ends', async () => {
    expect(codeOf((await send({}, async () => redirect(302, '/again'))).answer)).toBe(
      'TooManyRedirects',
    );
  });

  test('one without a place is an answer', async () => {
    expect((await send({}, async () => new Response(null, { status: 304 }))).answer).toMatchObject({
      statusCode: 304,
    });
  });
});

describe('no answer', () => {
  const failing =
    (code: string): Fetch =>
    async () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
    };

  test.each([
    ['ENOTFOUND', 'UnresolvableHostName', true],
    ['EAI_AGAIN', 'UnresolvableHostName', true],
    ['ECONNREFUSED', 'ConnectionFailed', true],
    ['UND_ERR_SOCKET', 'ConnectionFailed', true],
    ['CERT_HAS_EXPIRED', 'CertificateNotTrusted', undefined],
  ])('%s is %s', async (code, expected, isTransient) => {
    const { answer } = await send({}, failing(code));
    expect(codeOf(answer)).toBe(expected);
    expect('error' in answer && answer.isTransient).toBe(isTransient);
  });

  const hanging: Fetch = (_, { signal }) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
    });

  test('a service that does not answer in time may be asked again', async () => {
    vi.useFakeTimers();
    const sent = send({ timeoutMs: 5000 }, hanging);
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    const { answer } = await sent;
    expect(answer).toMatchObject({ error: { code: 'RequestTimeout' }, isTransient: true });
  });

  test('whoever sent it can break it off', async () => {
    const signal = AbortSignal.abort();
    const fetch = ((uri: string, init: RequestInit) =>
      init.signal?.aborted ? Promise.reject(init.signal.reason) : hanging(uri, init)) as never;
    const answer = await httpTransport({ where: 'node', fetch }).send(plain, {
      ...context,
      signal,
    });
    expect(codeOf(answer)).toBe('RequestAborted');
  });
});

describe('what a browser cannot do', () => {
  const blocked: Fetch = async (_, { mode }) => {
    if (mode === 'no-cors') return Response.error();
    throw new TypeError('Failed to fetch');
  };

  test('a service that does not share says so, with what it would have to send', async () => {
    const put = {
      method: 'PUT',
      body: { text: '{}' },
      headers: { 'Content-Type': 'application/json' },
    };
    const { answer, asked } = await send(put, blocked, browser);
    const { message } = 'error' in answer ? answer.error : { message: '' };
    expect(codeOf(answer)).toBe('BrowserBlocked');
    expect(answer).not.toHaveProperty('isTransient');
    expect(message).toContain('“Access-Control-Allow-Origin: https://app.test”');
    expect(message).toContain('“Access-Control-Allow-Methods: PUT”');
    expect(message).toContain('“Access-Control-Allow-Headers: content-type, idempotency-key”');
    expect(message).toContain('flow run');
    // What was tried without reading has no effect there.
    expect(asked[1]).toMatchObject({
      uri: 'https://service.test/',
      method: 'HEAD',
      mode: 'no-cors',
    });
  });

  test('a service that cannot be reached at all is no matter of sharing', async () => {
    const dead: Fetch = async () => {
      throw new TypeError('Failed to fetch');
    };
    expect((await send({}, dead, browser)).answer).toMatchObject({
      error: { code: 'ConnectionFailed' },
      isTransient: true,
    });
  });

  test.each<[string, Partial<HttpRequest>]>([
    ['not encrypted', { uri: 'http://service.test/' }],
    ['Cookie', { headers: { cookie: 'a=b' } }],
  ])('%s: nothing is sent', async (word, request) => {
    const { answer, asked } = await send(request, undefined, browser);
    expect(codeOf(answer)).toBe('BrowserBlocked');
    expect('error' in answer && answer.error.message.toLowerCase()).toContain(word.toLowerCase());
    expect(asked).toHaveLength(0);
  });

  test.each([
    [{}, true],
    [{ 'Access-Control-Expose-Headers': '*' }, undefined],
  ])('headers may be hidden, unless all are shown: %j', async (headers, hides) => {
    const shared = async () =>
      Object.defineProperty(new Response(null, { headers }), 'type', { value: 'cors' });
    const { answer } = await send({}, shared, browser);
    expect('statusCode' in answer && answer.hidesHeaders).toBe(hides);
  });
});
