import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../model/definition';
import { operators, readCondition } from './condition';
import { conditionOfExpression } from './condition-of-expression';
import { expressionOfCondition } from './expression-of-condition';

const operand = fc.oneof(
  // A lone @ comes back as @@, which is the same text.
  fc.string().filter((text) => text !== '@'),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom<Json>(null, "@triggerBody()?['a']", '@@home', "it's"),
);
const conditions = fc.letrec<{ condition: Json }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc
      .tuple(fc.constantFrom(...operators), operand, operand)
      .map(([operator, left, right]): Json => ({ [operator]: [left, right] })),
    fc
      .tuple(
        fc.constantFrom('and', 'or'),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
      )
      .map(([name, items]): Json => ({ [name]: items })),
  ),
})).condition;

it('writes rows so that they are read as the same rows', () => {
  fc.assert(
    fc.property(conditions, fc.boolean(), (tree, negated) => {
      const json: Json = negated ? { not: tree } : tree;
      const text = expressionOfCondition(readCondition(json));
      fc.pre(text !== undefined);
      expect(conditionOfExpression(text ?? '')).toEqual(json);
    }),
  );
});

it('joins text and values', () => {
  const row = { equals: ['Dear @{a()}', 'x'] };
  expect(expressionOfCondition(readCondition(row))).toBe("@equals(concat('Dear ', a()), 'x')");
  expect(expressionOfCondition(readCondition(undefined))).toBe('');
});
