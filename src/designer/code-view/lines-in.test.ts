import { Text } from '@codemirror/state';
import { expect, it } from 'vitest';
import { linesIn } from './lines-in';

const doc = Text.of(['{', `"a": "${'x'.repeat(9000)}",`, '"b": 1', '}']);
const numbers = (...ranges: readonly (readonly [number, number])[]) =>
  [
    ...linesIn(
      doc,
      ranges.map(([from, to]) => ({ from, to })),
    ),
  ].map((line) => line.number);

it('has a long line once, of which two parts are in sight', () => {
  expect(numbers([0, 2000], [5000, doc.length])).toEqual([1, 2, 3, 4]);
});

it('has the lines around what is folded, and none of a range in a line that was there', () => {
  const last = doc.line(4);
  expect(numbers([0, 1], [last.from, last.to])).toEqual([1, 4]);
  expect(numbers([2, 100], [200, 300], [400, 500])).toEqual([2]);
  expect(numbers()).toEqual([]);
});
