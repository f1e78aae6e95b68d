import { describe, expect, it } from 'vitest';
import { failureKind, failureKinds, repairsOf } from './failure-table';
import { templatesOf } from './templates-of';
import { failureWords } from './words';

describe('a failure', () => {
  it.each([
    ['InvalidTemplate', undefined, 'expression'],
    ['ExpressionEvaluationFailed', undefined, 'expression'],
    ['ActionFailed', undefined, 'inside'],
    ['Unauthorized', 401, 'signIn'],
    ['SomeCodeOfAService', 401, 'signIn'],
    ['SomeCodeOfAService', 403, 'forbidden'],
    ['SomeCodeOfAService', 404, 'notFound'],
    ['SomeCodeOfAService', 429, 'tooMany'],
    ['SomeCodeOfAService', 503, 'unavailable'],
    ['SomeCodeOfAService', 418, 'unknown'],
    ['404', undefined, 'notFound'],
    ['ActionTimedOut', undefined, 'timeout'],
    ['constructor', undefined, 'unknown'],
  ])('with the code %s and the status %s is of the kind %s', (code, status, kind) => {
    expect(failureKind(code, status)).toBe(kind);
  });

  it.each(failureKinds)('of the kind %s has a sentence about its step, and a repair', (kind) => {
    expect(failureWords.sentence(kind, 'Ask the service')).toMatch(/Ask the service.*\.$/u);
    expect(repairsOf(kind).length).toBeGreaterThan(0);
    for (const repair of repairsOf(kind)) expect(failureWords.repair(repair)).not.toBe('');
  });
});

it('finds the expressions of a step with the members that lead to them', () => {
  const action = {
    type: 'Http',
    inputs: { uri: '@{body()}', headers: { Accept: 'text' }, body: [1, "@int('x')"] },
    actions: { Inner: { type: 'Compose', inputs: '@no' } },
  };
  expect(templatesOf(action).map(({ path }) => path.join('/'))).toEqual([
    'inputs/uri',
    'inputs/body/1',
  ]);
});
