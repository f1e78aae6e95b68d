import { expect, test } from 'vitest';
import { valueOfType, valueText } from './values';

test.each([
  ['5', 'Int', 5],
  ['5.5', 'integer', undefined],
  ['5.5', 'Float', 5.5],
  ['true', 'Bool', true],
  ['yes', 'boolean', undefined],
  ['[1]', 'Array', [1]],
  ['{}', 'array', undefined],
  ['{"a":1}', 'SecureObject', { a: 1 }],
  ['5', 'String', '5'],
  ["@triggerBody()?['x']", 'integer', "@triggerBody()?['x']"],
])('%s as %s', (text, type, value) => {
  expect(valueOfType(text, type)).toEqual(value);
});

test('a value is edited as the text that means it', () => {
  for (const [value, type] of [
    [5, 'Int'],
    ['5', 'String'],
    [[1, 'a'], 'Array'],
  ] as const) {
    expect(valueOfType(valueText(value), type)).toEqual(value);
  }
});
