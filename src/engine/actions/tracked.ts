/** Tracked properties: what a step tells of itself once it is over. */
import {
  type Compiled,
  compileInputs,
  EvaluationError,
  printJson,
  type Scope,
} from '../../expressions/index';
import type { Action, JsonText } from '../../model/definition';

export type Tracked = (scope: Scope) => JsonText | undefined;

const longest = 16_000;

/** Undefined for an action that has none. The text is undefined where they cannot be evaluated. */
export function compileTracked({ trackedProperties }: Action): Tracked | undefined {
  if (!trackedProperties || Object.keys(trackedProperties).length === 0) return undefined;
  let properties: Compiled;
  try {
    properties = compileInputs(trackedProperties);
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    return () => undefined;
  }
  return (scope) => {
    try {
      const text = printJson(properties.evaluate(scope));
      return text.length <= longest ? text : undefined;
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
      return undefined;
    }
  };
}
