import { compileInputs, EvaluationError, printJson, type Scope } from '../expressions/index';
import type { RunError } from '../model/run/events';
import type { Plan } from './plan';

/** The definition's own outputs, evaluated at the end of a run that succeeded. */
export function workflowOutputs(
  plan: Plan,
  scope: Scope,
): { status: 'Succeeded'; outputs?: string } | { status: 'Failed'; code: string; error: RunError } {
  const members: string[] = [];
  for (const [name, output] of Object.entries(plan.definition.outputs ?? {})) {
    try {
      const value = compileInputs(output.value).evaluate(scope);
      members.push(`${JSON.stringify(name)}:${printJson(value)}`);
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
      const code = 'OutputParameterEvaluationFailed';
      const message = `The evaluation of output '${name}' failed: '${error.message}'.`;
      return { status: 'Failed', code, error: { code, message } };
    }
  }
  const outputs = members.length > 0 ? { outputs: `{${members.join(',')}}` } : {};
  return { status: 'Succeeded', ...outputs };
}
