import { expect, it } from 'vitest';
import { foldableRange } from './fold-range';

const lines = ['{', '  "a": {', '    "b}": "]"', '  },', '  "c": [1, 2]', '}'];
const at = (number: number) => foldableRange(number, (one) => lines[one - 1] ?? null);

it('folds from the bracket at the end of a line to the one that closes it', () => {
  expect(at(1)).toEqual({ toLine: 6, toColumn: 0 });
  expect(at(2)).toEqual({ toLine: 4, toColumn: 2 });
  expect([at(3), at(5), at(6)]).toEqual([null, null, null]);
});

it('folds nothing that is not closed', () => {
  expect(foldableRange(1, (one) => ['{', '"a": 1'][one - 1] ?? null)).toBeNull();
});
