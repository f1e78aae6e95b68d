/** What a condition asks of the values that it reads, so that it holds or does not hold. */
import type { Expression } from '../../expressions/language';
import type { Json } from '../../model/definition';
import { isObject } from '../../model/step';
import { constantOf, expressionIn, shapeOf, shapeOfValue } from './reading';
import type { Reading } from './reading-scope';
import { type Shape, settled, share, type Wish, want, wish } from './shape';
import { containing } from './text-functions';

type Operand = Expression | Json | undefined;

/** A condition as text, or as the tree of objects that If has. */
export function hope(condition: Json | undefined, truth: boolean, reading: Reading): void {
  const tree = expressionIn(condition);
  if (tree) hopeOf(tree, truth, reading);
  if (!isObject(condition)) return;
  for (const [name, operands] of Object.entries(condition)) {
    const list: readonly Json[] = Array.isArray(operands) ? operands : [operands ?? null];
    decide(name.toLowerCase(), list, truth, reading);
  }
}

function hopeOf(node: Expression, truth: boolean, reading: Reading): void {
  if (node.type === 'call' && joins.has(node.name.toLowerCase())) {
    decide(node.name.toLowerCase(), node.args, truth, reading);
    return;
  }
  const shape = shapeOf(node, reading);
  if (!settled(shape).isKnown) want(shape, 'boolean');
  wish(shape, { op: 'is', value: truth });
}

const joins = new Set([
  'and',
  'or',
  'not',
  'equals',
  'greater',
  'greaterorequals',
  'less',
  'lessorequals',
]);

function decide(
  name: string,
  operands: readonly Operand[],
  truth: boolean,
  reading: Reading,
): void {
  const [first] = operands;
  switch (name) {
    case 'and':
    case 'or': {
      const needsAll = (name === 'and') === truth;
      for (const one of needsAll ? operands : [first]) within(one, truth, reading);
      return;
    }
    case 'not':
      within(first, !truth, reading);
      return;
    case 'contains':
    case 'startswith':
    case 'endswith':
      search(name, operands, truth, reading);
      return;
    default:
      compare(name, operands, truth, reading);
  }
}

function within(operand: Operand, truth: boolean, reading: Reading): void {
  if (isExpression(operand)) hopeOf(operand, truth, reading);
  else hope(operand, truth, reading);
}

const isExpression = (operand: Operand): operand is Expression =>
  typeof operand === 'object' && operand !== null && 'from' in operand && 'type' in operand;

function shapeOfOperand(operand: Operand, reading: Reading): Shape {
  if (isExpression(operand)) return shapeOf(operand, reading);
  return shapeOfValue(operand, reading);
}

function constantIn(operand: Operand, reading: Reading): Json | undefined {
  if (isExpression(operand)) return constantOf(operand, reading);
  const tree = expressionIn(operand);
  if (tree) return constantOf(tree, reading);
  const isTemplate = typeof operand === 'string' && operand.includes('@{');
  return isTemplate || isObject(operand) ? undefined : operand;
}

const opposites = {
  equals: ['is', 'not'],
  greater: ['above', 'most'],
  greaterorequals: ['least', 'below'],
  less: ['below', 'least'],
  lessorequals: ['most', 'above'],
} as Readonly<Record<string, readonly [Wish['op'], Wish['op']]>>;

const turned: Readonly<Record<string, string>> = {
  equals: 'equals',
  greater: 'less',
  greaterorequals: 'lessorequals',
  less: 'greater',
  lessorequals: 'greaterorequals',
};

function compare(name: string, operands: readonly Operand[], truth: boolean, reading: Reading) {
  const [left, right] = operands;
  const [one, other] = [shapeOfOperand(left, reading), shapeOfOperand(right, reading)];
  const [leftValue, rightValue] = [constantIn(left, reading), constantIn(right, reading)];
  const say = (shape: Shape, how: string | undefined, value: Json) => {
    const ops = opposites[how ?? ''];
    if (!ops) return;
    if (how !== 'equals') want(shape, typeof value === 'string' ? 'text' : 'number');
    wish(shape, { op: ops[truth ? 0 : 1], value });
  };
  if (rightValue !== undefined) say(one, name, rightValue);
  else if (leftValue !== undefined) say(other, turned[name], leftValue);
  else if (name === 'equals' && truth) meet(one, other);
  else if (name !== 'equals') reading.pairs.push([one, other]);
}

/** Two values that ought to be equal: if both are invented, they are one. */
function meet(one: Shape, other: Shape): void {
  const [a, b] = [settled(one), settled(other)];
  if (!a.isKnown && !b.isKnown) share(a, b);
  else if (!a.isKnown) a.pieces ??= b.pieces;
  else if (!b.isKnown) b.pieces ??= a.pieces;
}

const searches = {
  contains: 'contains',
  startswith: 'startsWith',
  endswith: 'endsWith',
} as const;

function search(
  name: keyof typeof searches,
  [holder, part]: readonly Operand[],
  truth: boolean,
  reading: Reading,
): void {
  const shape = shapeOfOperand(holder, reading);
  const other = shapeOfOperand(part, reading);
  const value = constantIn(part, reading);
  if (name !== 'contains') want(shape, 'text');
  else if (typeof value === 'string') want(shape, 'text', 'may');
  if (value !== undefined) wish(shape, { op: truth ? searches[name] : 'lacks', value });
  else if (truth) containing(shape, other);
}
