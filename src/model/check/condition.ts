/** The tree of comparisons that If, Until and Query may have in the place of an expression. */
import { findFunction } from '../../expressions/language';
import type { Json, JsonObject } from '../definition';
import { isObject } from '../step';
import type { Context } from './context';
import { lowerCase } from './outline';
import type { Finding } from './problem';
import { words } from './words';

const groups = new Set(['and', 'or']);
const comparisons = new Set([
  'equals',
  'greater',
  'greaterorequals',
  'less',
  'lessorequals',
  'contains',
  'startswith',
  'endswith',
]);

export function conditionFindings(
  expression: Json | undefined,
  context: Context,
): readonly Finding[] {
  const path = ['expression'];
  if (comparesNothing(expression, context)) {
    return [{ code: 'emptyCondition', path, message: words.emptyCondition }];
  }
  const found: Finding[] = [];
  if (isObject(expression)) visit(expression, path, found);
  return found;
}

function visit(node: JsonObject, path: readonly string[], found: Finding[]): void {
  for (const [operator, operands] of Object.entries(node)) {
    const here = [...path, operator];
    const name = lowerCase(operator);
    if (!(groups.has(name) || comparisons.has(name) || name === 'not' || findFunction(name))) {
      found.push({ code: 'unknownOperator', path: here, message: words.unknownOperator(operator) });
    }
    if (comparisons.has(name) && (!Array.isArray(operands) || operands.length !== 2)) {
      found.push({ code: 'operandCount', path: here, message: words.operandCount(operator) });
    }
    if (Array.isArray(operands)) {
      operands.forEach((one: Json, at) => {
        if (isObject(one)) visit(one, [...here, String(at)], found);
      });
    } else if (isObject(operands)) visit(operands, here, found);
  }
}

/** No expression; in a form that has to be filled in, also one with nothing on either side. */
function comparesNothing(expression: Json | undefined, context: Context): boolean {
  if (expression === undefined || expression === null || expression === '') return true;
  return context.connectors !== undefined && isObject(expression) && hasBlankPair(expression);
}

function hasBlankPair(group: JsonObject): boolean {
  return Object.values(group).some((operands) => {
    if (isObject(operands)) return hasBlankPair(operands);
    if (!Array.isArray(operands)) return operands === '';
    const list = operands as readonly Json[];
    return (
      list.length > 0 &&
      (list.every((one) => one === '') || list.some((one) => isObject(one) && hasBlankPair(one)))
    );
  });
}
