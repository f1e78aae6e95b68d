import {
  compileInputs,
  EvaluationError,
  printJson,
  type Scope,
  type Value,
} from '../expressions/index';
import type { RunError } from '../model/run/events';
import type { Plan } from './plan';

/** The definition's own outputs, evaluated at the end of a run that succeeded. */
export function workflowOutputs(
  plan: Plan,
  scope: Scope,
): { status: 'Succeeded'; outputs?: string } | { status: 'Failed'; code: string; error: RunError } {
  const outputs: Record<string, Value> = {};
  for (const [name, output] of Object.entries(plan.definition.outputs ?? {})) {
    try {
      outputs[name] = compileInputs(output.value).evaluate(scope);
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
      const code = 'OutputParameterEvaluationFailed';
      const message = `The evaluation of output '${name}' failed: '${error.message}'.`;
      return { status: 'Failed', code, error: { code, message } };
    }
  }
  const some = Object.keys(outputs).length > 0;
  return { status: 'Succeeded', ...(some ? { outputs: printJson(outputs) } : {}) };
}
