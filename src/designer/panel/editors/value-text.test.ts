import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../../../model/definition';
import { jsonTextOf, meantByJson, meantInstead } from './value-text';

it('reads every value again as it was from what the JSON editor shows', () => {
  const likely = fc.constantFrom<Json>('{}', '"a"', '1', 'null', '@{x()}', '@x()', '', ' 1');
  // As JSON writes it: it has no zero below zero.
  const any = fc.jsonValue().map((value): Json => JSON.parse(JSON.stringify(value)));
  fc.assert(
    fc.property(fc.oneof(any, likely), (value) => {
      expect(meantByJson(jsonTextOf(value))).toEqual(value);
    }),
  );
});

it('keeps numbers numbers and texts texts where anything may stand', () => {
  expect(meantInstead('56', 'any', 5)).toBe(56);
  expect(meantInstead('56', 'any', '5')).toBe('56');
  expect(meantInstead('@{x()}', 'any', '')).toBe('@x()');
  expect(meantInstead('{"a":1}', 'string', { a: 2 })).toEqual({ a: 1 });
});
