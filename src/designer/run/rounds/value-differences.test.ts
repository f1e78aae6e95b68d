import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueDifferences } from './value-differences';

const between = (first: unknown, second: unknown) =>
  valueDifferences(JSON.stringify(first), JSON.stringify(second)).map(
    (one) => `${one.path.join('/')}: ${one.first} ${one.second}`,
  );

describe('what two values have that differs', () => {
  it('is told member by member', () => {
    const first = { a: 1, list: [1, { b: 2 }], same: { x: [] } };
    const second = { a: 1, list: [1, { b: 3 }, 4], same: { x: [] }, more: null };
    expect(between(first, second)).toEqual([
      'list/1/b: 2 3',
      'list/2: undefined 4',
      'more: undefined null',
    ]);
  });

  it('is the whole of values of two kinds, or of one that is not there', () => {
    expect(between({ a: 1 }, [1])).toEqual([': {"a":1} [1]']);
    expect(valueDifferences(undefined, '2')).toEqual([{ path: [], first: undefined, second: '2' }]);
  });

  it('is nothing exactly where both are the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(between(a, a)).toEqual([]);
        const isSame = JSON.stringify(a) === JSON.stringify(b);
        if (isSame) expect(between(a, b)).toEqual([]);
      }),
    );
  });
});
