import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../model/definition';
import { operators, readCondition, writeCondition } from './condition';

const conditions = fc.letrec<{ condition: Json }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    fc
      .tuple(fc.constantFrom(...operators), fc.string(), fc.integer(), fc.boolean())
      .map(([operator, left, right, negated]): Json => {
        const row = { [operator]: [left, right] };
        return negated ? { not: row } : row;
      }),
    fc.constantFrom<Json>('@true', { equals: ['a'] }, { not: { or: [] } }, { odd: [1, 2] }),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('condition'), { maxLength: 3 }))
      .map(([name, items]): Json => ({ [name]: items })),
    tie('condition').map((not): Json => ({ not })),
  ),
})).condition;

it('writes every condition as it was read, also what rows cannot show', () => {
  fc.assert(
    fc.property(conditions, (json) => {
      expect(writeCondition(readCondition(json))).toEqual(json);
    }),
  );
});

it('reads a negated row, whatever the case of its operator', () => {
  expect(readCondition({ not: { Contains: ['@x', 1] } })).toEqual({
    kind: 'row',
    operator: 'contains',
    negated: true,
    left: '@x',
    right: 1,
  });
});
