/**
 * Conditions of If and Until: a template that gives a Boolean, or an object tree whose keys are
 * operators or functions (`and`, `not`, `equals`, `length` …) and whose operands are templates.
 */
import {
  type Compiled,
  compileCallOf,
  compileInputs,
  EvaluationError,
  type Scope,
} from '../expressions/index';
import type { Json } from '../model/definition';
import { isObject } from '../model/step';

export function compileCondition(expression: Json | undefined): (scope: Scope) => boolean {
  const condition = operand(expression ?? null);
  return (scope) => {
    const value = condition.evaluate(scope);
    if (typeof value === 'boolean') return value;
    throw new EvaluationError('The condition must evaluate to true or false.');
  };
}

function operand(expression: Json): Compiled {
  if (!isObject(expression)) return compileInputs(expression);
  const [entry, second] = Object.entries(expression);
  if (!entry || second) return compileInputs(expression);
  const [operator, operands] = entry;
  const list: readonly Json[] = Array.isArray(operands) ? operands : [operands ?? null];
  const name = operator.toLowerCase();
  // WDL: an empty group of `and` holds, of `or` does not.
  if (list.length === 0 && (name === 'and' || name === 'or')) return compileInputs(name === 'and');
  return compileCallOf(operator, list.map(operand));
}
