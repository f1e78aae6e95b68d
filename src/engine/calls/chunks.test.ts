import { describe, expect, test } from 'vitest';
import { exchangeOf, resumed } from '../actions/calls/begin-action';
import type { Answer, HostRequest, HttpRequest } from '../exchange';
import { largestMessage } from './chunked-upload';
import { converse } from './converse';
import { headerOf } from './headers';

const uri = 'https://files.test/upload';
const runtimeConfiguration = { contentTransfer: { transferMode: 'Chunked' } };
const header = (request: HostRequest, name: string) =>
  headerOf((request as HttpRequest).headers, name);

describe('what comes in ranges', () => {
  const text = 'abcdefghij';
  const action = { inputs: { method: 'GET', uri }, runtimeConfiguration };

  /** Sends four bytes at most, from where it is asked. */
  function answer(request: HostRequest): Answer {
    const from = Number(/bytes=(\d+)/.exec(header(request, 'Range') ?? '')?.[1] ?? 0);
    const part = text.slice(from, from + 4);
    const range = `bytes ${from}-${from + part.length - 1}/${text.length}`;
    const headers = { 'Content-Type': 'text/plain', 'Content-Range': range };
    return { statusCode: 206, headers, content: { text: part } };
  }

  test('becomes one answer', async () => {
    const { outcome, requests } = await converse(exchangeOf(action), { answer });
    expect(outcome).toMatchObject({ code: 'OK', outputs: { statusCode: 200, body: text } });
    expect(requests.map((one) => header(one, 'Range'))).toEqual([
      undefined,
      'bytes=4-7',
      'bytes=8-9',
    ]);
  });

  test('is read again from its start after a crash', async () => {
    for (const after of [1, 2]) {
      const crash = { after, remade: () => exchangeOf(action) };
      const { outcome } = await converse(exchangeOf(action), { answer, crash });
      expect(outcome.outputs).toMatchObject({ body: text });
    }
  });

  test('from the wrong place is refused', async () => {
    const { outcome } = await converse(exchangeOf(action), {
      answer: () => answer(exchangeOf(action).request(null)),
    });
    expect(outcome).toMatchObject({ status: 'Failed', error: { code: 'InvalidContentRange' } });
  });

  test('is left as it is where the flow asks for a range itself', async () => {
    const headers = { range: 'bytes=0-3' };
    const own = { ...action, inputs: { ...action.inputs, headers } };
    const { outcome, requests } = await converse(exchangeOf(own), { answer });
    expect(requests).toHaveLength(1);
    expect(outcome.outputs).toMatchObject({ statusCode: 206, body: 'abcd' });
  });
});

describe('what goes out in parts', () => {
  const body = `${'x'.repeat(largestMessage)}yz`;
  const inputs = { method: 'POST', uri, body };
  const action = { inputs, runtimeConfiguration };

  /** Takes parts of three million bytes, and joins them. */
  function service() {
    let received = '';
    const answer = (request: HostRequest): Answer => {
      const { method, body: part } = request as HttpRequest;
      const size = { 'x-ms-chunk-size': '3000000' };
      if (method === 'POST') return { statusCode: 200, headers: { Location: '/parts/1', ...size } };
      received += part && 'base64' in part ? Buffer.from(part.base64, 'base64').toString() : '';
      return {
        statusCode: 200,
        headers: { Range: `bytes=0-${received.length - 1}` },
        body: 'got it',
      };
    };
    return { answer, received: () => received };
  }

  test('arrives whole, and the last answer is the result', async () => {
    const { answer, received } = service();
    const { outcome, requests } = await converse(exchangeOf(action), { answer });
    expect(received()).toBe(body);
    expect(outcome).toMatchObject({ status: 'Succeeded', outputs: { body: 'got it' } });
    const [opening, part] = requests as HttpRequest[];
    expect(opening?.headers).toMatchObject({
      'x-ms-transfer-mode': 'chunked',
      'x-ms-content-length': String(body.length),
    });
    expect(opening).not.toHaveProperty('body');
    expect(part).toMatchObject({ method: 'PATCH', uri: 'https://files.test/parts/1' });
    expect(part?.headers).toMatchObject({
      'Content-Range': `bytes 0-2999999/${body.length}`,
      'Content-Type': 'text/plain; charset=utf-8',
    });
  });

  test('goes on after a crash where it was', async () => {
    const { answer, received } = service();
    const crash = { after: 2, remade: () => resumed(action, inputs) };
    const { requests } = await converse(exchangeOf(action), { answer, crash });
    expect(received()).toBe(body);
    expect(requests).toHaveLength(3);
  });

  test('is refused where the service names no place for parts', async () => {
    const { outcome } = await converse(exchangeOf(action), { answer: () => ({ statusCode: 200 }) });
    expect(outcome).toMatchObject({
      status: 'Failed',
      error: { code: 'ChunkedTransferNotSupported' },
    });
  });

  test('is one message if it fits into one', async () => {
    const small = { ...action, inputs: { ...inputs, body: 'small' } };
    expect(exchangeOf(small).request(null)).toMatchObject({ body: { text: 'small' } });
  });
});
