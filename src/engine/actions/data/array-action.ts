/** What the actions over an array have in common. */
import { EvaluationError, typeName, type Value } from '../../../expressions/index';
import type { Action, Json, JsonObject } from '../../../model/definition';
import { isObject } from '../../../model/step';
import { type Finished, failed } from '../../handler';

export const inputsOf = (action: Action): JsonObject =>
  isObject(action.inputs) ? action.inputs : {};

/** WDL: the message of a table says it in other words than the others. */
export function notAnArray(type: string, from: Value, inputs: Value): Finished {
  const wanted = type === 'table' ? "of type 'Array'" : 'an array';
  const message = `The 'from' property value in the '${type}' action inputs is of type '${typeName(from)}'. The value must be ${wanted}.`;
  return { ...failed('BadRequest', { code: 'BadRequest', message }), inputs };
}

/**
 * Evaluates what an action says of each item; an expression that fails fails the action.
 * WDL: whichever action it is, the message speaks of the `where` of a `query`.
 */
export function overItems(action: string, expression: Json, evaluate: () => Finished): Finished {
  try {
    return evaluate();
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    const message = `The execution of template action '${action}' failed: The evaluation of 'query' action 'where' expression '${written(expression)}' failed: '${error.message}'.`;
    return failed('BadRequest', { code: 'InvalidTemplate', message });
  }
}

/** An expression as messages quote it. */
export const written = (expression: Json): string =>
  typeof expression === 'string' ? expression : JSON.stringify(expression, null, 2);
