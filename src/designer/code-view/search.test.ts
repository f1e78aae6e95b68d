import { expect, it } from 'vitest';
import { occurrences } from './search';

it('finds a text whatever its case, and not in itself', () => {
  expect(occurrences('Aa aaa', 'aa')).toEqual([0, 3]);
  expect(occurrences('abc', '')).toEqual([]);
  expect(occurrences('a'.repeat(5000), 'a')).toHaveLength(2000);
});
