import { describe, expect, it } from 'vitest';
import { type ExpressionCase, judge, readCase } from './conformance';
import { parseJson } from './json';

const judged = (one: Omit<ExpressionCase, 'id'>) => judge({ id: 'x', ...one });
const value = (text: string) => parseJson(text);

describe('judging a case', () => {
  it.each([
    ["@json('[1, 1.5]')", '[1.0, 1.5]'],
    ['@json(\'{"a": 1, "b": 2}\')', '{"b": 2, "a": 1}'],
    ['@div(1.0, 3)', '0.33333333333333337'],
    ['@9007199254740993', '9007199254740993'],
  ])('%s is %s', (expression, expected) => {
    expect(judged({ expression, expected: value(expected) })).toBeUndefined();
  });

  it.each([
    ["@toUpper('a')", '"a"'],
    ['@9007199254740993', '9007199254740992'],
    ['@string(1)', '1'],
    ["@json('[1]')", '[1, 2]'],
    ['@json(\'{"a": 1}\')', '{"b": 1}'],
    ['@null', '{}'],
  ])('%s is not %s', (expression, expected) => {
    expect(judged({ expression, expected: value(expected) })).toBeDefined();
  });

  it('tells what came instead', () => {
    expect(judged({ expression: '@add(1, 1)', expected: 3 })).toEqual({
      expected: '3',
      actual: '2',
    });
    expect(judged({ expression: '@add(1', expected: 3 })?.actual).toMatch(
      /^an error .*\(parse\): /,
    );
  });

  it('wants the error of the right phase, code and message', () => {
    const fails = "@add('x', 1)";
    const error = { phase: 'evaluate', code: 'InvalidTemplate', messageIncludes: 'ADD' } as const;
    expect(judged({ expression: fails, error })).toBeUndefined();
    expect(judged({ expression: fails, error: { phase: 'parse' } })).toBeDefined();
    expect(judged({ expression: fails, error: { ...error, code: 'Other' } })).toBeDefined();
    expect(
      judged({ expression: fails, error: { ...error, messageIncludes: 'sub' } }),
    ).toBeDefined();
    expect(judged({ expression: '@add(1, 1)', error })).toEqual({
      expected: 'an error InvalidTemplate (evaluate) whose message includes “ADD”',
      actual: '2',
    });
  });

  it('refuses what is no case', () => {
    for (const text of [
      '5',
      '{"expression": "x", "expected": 1}',
      '{"id": "a", "expected": 1}',
      '{"id": "a", "expression": "x"}',
      '{"id": "a", "expression": "x", "error": {"phase": "later"}}',
      '{"id": "a", "expression": "x", "expected": 1, "context": {"variables": 5}}',
    ]) {
      expect(readCase(value(text)), text).toHaveProperty('fault');
    }
    expect(readCase(value('{"id": "a", "expression": "x", "expected": null}'))).toHaveProperty(
      'id',
    );
  });
});
