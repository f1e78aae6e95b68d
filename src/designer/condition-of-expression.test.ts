import { expect, it } from 'vitest';
import { conditionOfExpression } from './condition-of-expression';

it.each([
  ["@equals(triggerBody()?['a'], 'x')", { equals: ["@triggerBody()?['a']", 'x'] }],
  [
    "@and(greater(length(variables('l')), 0), not(contains(item(), '@home')))",
    {
      and: [
        { greater: ["@length(variables('l'))", 0] },
        { not: { contains: ['@item()', '@@home'] } },
      ],
    },
  ],
  ['@Or(Equals(1, true), less(2, null))', { or: [{ equals: [1, true] }, { less: [2, null] }] }],
  ['@not(and(equals(1, 2)))', { not: { and: [{ equals: [1, 2] }] } }],
])('reads %s as rows', (text, tree) => {
  expect(conditionOfExpression(text)).toEqual(tree);
});

it.each([
  '@empty(x())',
  '@equals(1',
  'equals(1, 2)',
  '@{equals(1, 2)}',
  "@bool('true')",
  '@not(not(equals(1, 2)))',
])('leaves %s as the expression that it is', (text) => {
  expect(conditionOfExpression(text)).toBeUndefined();
});
