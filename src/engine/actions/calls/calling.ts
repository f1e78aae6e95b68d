/** What all handlers share whose actions ask somebody outside. */
import { EvaluationError, parseJson, type Value } from '../../../expressions/index';
import type { Action, Json, JsonObject } from '../../../model/definition';
import { isObject } from '../../../model/step';
import { hidden, revealed } from '../../calls/secrets';
import type { Called, Finished, Handler, Step } from '../../handler';

/** Gives the inputs of the call: evaluated, or as the journal has them if the call has begun before. */
export type Inputs = (evaluate: () => Value) => Value;

/** `prepare` is asked when the action begins, and again when its call goes on after a crash. */
export function calling(prepare: (step: Step, inputs: Inputs) => Called | Finished): Handler {
  return {
    begin: (step) => prepare(step, (evaluate) => evaluate()),
    resume(step, text) {
      const outcome = prepare(
        step,
        text === undefined ? (evaluate) => evaluate() : recordedIn(text),
      );
      if (outcome.kind === 'called') return outcome.exchange;
      throw new EvaluationError(outcome.error?.message ?? 'The call cannot go on.');
    },
  };
}

/** Only what the record hides is evaluated a second time. */
function recordedIn(text: string): Inputs {
  const recorded = parseJson(text);
  return (evaluate) => (text.includes(hidden) ? revealed(recorded, evaluate()) : recorded);
}

/** The inputs of an action that are JSON: anything else is read as none. */
export function inputsOf(action: Action): JsonObject {
  return isObject(action.inputs) ? action.inputs : {};
}

export function isSet(action: Action, option: string): boolean {
  const options = String(action.operationOptions ?? '').toLowerCase();
  return options.split(/[\s,]+/).includes(option.toLowerCase());
}

/** Members of the inputs that are not part of what is sent. */
export function pick(inputs: JsonObject, names: readonly string[]): JsonObject {
  const entries = names.map((name): [string, Json | undefined] => [name, inputs[name]]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** How many items a list must have before its further pages are left alone. */
export function wantedItems(action: Action): number | undefined {
  const policy = action.runtimeConfiguration?.paginationPolicy;
  const count = isObject(policy) ? Number(policy.minimumItemCount) : Number.NaN;
  return Number.isFinite(count) && count > 0 ? count : undefined;
}

export function isChunked(action: Action): boolean {
  const transfer = action.runtimeConfiguration?.contentTransfer;
  return isObject(transfer) && String(transfer.transferMode).toLowerCase() === 'chunked';
}
