/**
 * A condition that is written as one expression, as rows and groups: `@and(equals(a, 1), not(…))`.
 * It means the same: operators of an object tree are the functions of these names.
 */
import { type Expression, parseExpression } from '../expressions/language';
import type { Json } from '../model/definition';
import { operators, readCondition } from './condition';

/** Undefined: it does not parse, or rows could not show all of it. */
export function conditionOfExpression(text: string): Json | undefined {
  if (!text.startsWith('@') || text.startsWith('@@') || text.startsWith('@{')) return undefined;
  const code = text.slice(1);
  const { expression, problems } = parseExpression(code);
  if (problems.length > 0) return undefined;
  const tree = treeOf(expression, code);
  return tree !== undefined && isShown(tree) ? tree : undefined;
}

function treeOf(expression: Expression, code: string): Json | undefined {
  if (expression.type !== 'call') return undefined;
  const name = expression.name.toLowerCase();
  const { args } = expression;
  if (name === 'and' || name === 'or' || name === 'not') {
    const inner = args.map((one) => treeOf(one, code));
    if (inner.includes(undefined)) return undefined;
    return { [name]: name === 'not' ? (inner[0] ?? null) : (inner as Json[]) };
  }
  const operator = operators.find((one) => one.toLowerCase() === name);
  if (!operator || args.length !== 2) return undefined;
  return { [operator]: args.map((one) => operandOf(one, code)) };
}

/** A plain value stands as itself; whatever is computed is one expression. */
function operandOf(expression: Expression, code: string): Json {
  if (expression.type !== 'literal') return `@${code.slice(expression.from, expression.to)}`;
  const { value } = expression;
  if (typeof value === 'string') return value.startsWith('@') ? `@${value}` : value;
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  return `@${code.slice(expression.from, expression.to)}`;
}

function isShown(tree: Json): boolean {
  const condition = readCondition(tree);
  if (condition.kind === 'other') return false;
  const list = Object.values(tree as object)[0];
  return condition.kind === 'row' || (Array.isArray(list) ? list : [list]).every(isShown);
}
