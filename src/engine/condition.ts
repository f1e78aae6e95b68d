/**
 * Conditions of If and Until: a template that gives a Boolean, or an object tree whose keys are
 * operators or functions (`and`, `not`, `equals`, `length` …) and whose operands are templates.
 */
import {
  compileCall,
  compileInputs,
  type Evaluate,
  EvaluationError,
  type Scope,
} from '../expressions/index';
import type { Json } from '../model/definition';
import { isObject } from '../model/step';

export function compileCondition(expression: Json | undefined): (scope: Scope) => boolean {
  const evaluate = operand(expression ?? null);
  return (scope) => {
    const value = evaluate(scope);
    if (typeof value === 'boolean') return value;
    throw new EvaluationError('The condition must evaluate to true or false.');
  };
}

function operand(expression: Json): Evaluate {
  if (!isObject(expression)) return compileInputs(expression);
  const [entry, second] = Object.entries(expression);
  if (!entry || second) return compileInputs(expression);
  const [operator, operands] = entry;
  const list = Array.isArray(operands) ? operands : [operands ?? null];
  const name = operator.toLowerCase();
  // WDL: an empty group of `and` holds, of `or` does not.
  if (list.length === 0 && (name === 'and' || name === 'or')) return () => name === 'and';
  return compileCall(operator, list.map(operand));
}
