import { expect, test } from 'vitest';
import type { Value } from '../../expressions/index';
import { exchangeOf } from '../actions/calls/begin-action';
import { converse } from './converse';
import { type MockAnswer, mocksOf } from './mocks';

async function outcomeWith(...answers: MockAnswer[]) {
  const mocks = mocksOf({ H: answers });
  const inputs = { method: 'GET', uri: 'https://service.test/data' };
  const { outcome } = await converse(exchangeOf({ inputs }), {
    answer: (request) => mocks.answer('H', request) ?? { statusCode: 500 },
  });
  return { outcome, requests: mocks.requests.get('H') };
}

const typed = (type: string, body: Value): MockAnswer => ({
  statusCode: 200,
  headers: { 'content-type': type },
  body,
});

test('answers come in their order, the last one again and again, and are counted', async () => {
  const { outcome, requests } = await outcomeWith({ statusCode: 503 }, { statusCode: 429 });
  expect(outcome.code).toBe('429');
  expect(requests).toBe(5);
});

test.each([
  ['application/json', { a: 1 }, { a: 1 }],
  ['text/plain', 'x', 'x'],
  ['image/png', 'x', { '$content-type': 'image/png', $content: 'eA==' }],
  [
    'image/png',
    { '$content-type': 'image/png', $content: 'AAEC' },
    { '$content-type': 'image/png', $content: 'AAEC' },
  ],
])('a body of type %s is what a service of that type sends', async (type, body, value) => {
  expect((await outcomeWith(typed(type, body))).outcome.outputs).toMatchObject({ body: value });
});

test('JSON that is none can be written down', async () => {
  expect((await outcomeWith(typed('application/json', '{no'))).outcome.code).toBe('BadRequest');
});

test('a body without a type is meant as it stands', async () => {
  const { outcome } = await outcomeWith({ statusCode: 200, body: { a: 'b' } });
  expect(outcome.outputs).toEqual({ statusCode: 200, headers: {}, body: { a: 'b' } });
});
