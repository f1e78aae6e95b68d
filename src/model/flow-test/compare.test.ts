import { describe, expect, it } from 'vitest';
import { parseJson } from '../../expressions/index';
import { differenceOf } from './compare';
import type { Comparison } from './flow-test';

const compared = (compare: Comparison, expected: string, actual?: string) =>
  differenceOf(
    { compare, value: parseJson(expected) },
    actual === undefined ? undefined : parseJson(actual),
  );

describe('a value that a test judges', () => {
  it('is shown where it first differs', () => {
    expect(compared('equal', '{"a": [1, {"b": 2}]}', '{"a": [1, {"b": "2"}]}')).toEqual({
      path: ['a', 1, 'b'],
      expected: '2',
      actual: '"2"',
    });
    expect(compared('equal', '[1]', '[1, 2]')).toMatchObject({ path: [1], expected: 'nothing' });
    expect(compared('equal', '{"a": 1}', undefined)).toMatchObject({ actual: 'nothing' });
  });

  it('is the same number however it is written, and never a text', () => {
    expect(compared('equal', '5.0', '5')).toBeUndefined();
    expect(compared('equal', '9007199254740993', '9007199254740992')).toBeDefined();
    expect(compared('equal', '5', '"5"')).toBeDefined();
  });

  it('may have more members than it must contain', () => {
    expect(
      compared('contains', '{"a": {"b": 1}}', '{"a": {"b": 1, "c": 2}, "d": 3}'),
    ).toBeUndefined();
    expect(compared('contains', '{"a": 1}', '{"d": 3}')).toMatchObject({ path: ['a'] });
  });

  it('matches a pattern that cannot hang, in its text or in its JSON', () => {
    expect(compared('matches', '"^Order [0-9]+$"', '"Order 17"')).toBeUndefined();
    expect(compared('matches', '"(a+)+$"', `"${'a'.repeat(50_000)}b"`)).toBeDefined();
    expect(compared('matches', '"\\"n\\":1"', '{"n": 1}')).toBeUndefined();
  });

  it('is not judged where the test says so', () => {
    expect(compared('ignore', '1', '2')).toBeUndefined();
  });
});
