/** The conditions of a trigger: all must hold, or no run is made. */
import {
  compileTemplate,
  EvaluationError,
  type Scope,
  TemplateError,
} from '../../expressions/index';
import type { Trigger } from '../../model/definition';
import { refused, type TriggerRefusal } from './refusal';

/** WDL: a condition that fails, or is neither true nor false, fails the trigger. */
export function conditionsHold(
  name: string,
  { conditions }: Trigger,
  scope: Scope,
): boolean | TriggerRefusal {
  for (const { expression } of conditions ?? []) {
    const answer = evaluateText(name, String(expression), scope, 'condition');
    if (answer.kind === 'refused') return answer;
    if (answer.value === false) return false;
    if (answer.value !== true) {
      const message = `The condition '${expression}' of trigger '${name}' must evaluate to true or false.`;
      return refused('InvalidTemplate', message);
    }
  }
  return true;
}

/** The value of one expression of a trigger; a refusal if it fails. */
export function evaluateText(name: string, text: string, scope: Scope, what: string) {
  try {
    return { kind: 'value', value: compileTemplate(text).evaluate(scope) } as const;
  } catch (error) {
    if (!(error instanceof EvaluationError || error instanceof TemplateError)) throw error;
    const message = `Unable to process template language expressions in the ${what} of trigger '${name}' at line '0' and column '0': '${error.message}'.`;
    return refused('InvalidTemplate', message);
  }
}
