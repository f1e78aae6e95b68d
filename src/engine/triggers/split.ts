/** `splitOn`: one run for each element of an array that arrived. */
import {
  isArray,
  type Scope,
  typeName,
  type Value,
  type ValueObject,
} from '../../expressions/index';
import type { Trigger } from '../../model/definition';
import type { Limits } from '../../model/dialect';
import { isObject } from '../../model/step';
import { evaluateText } from './conditions';
import { refused, type TriggerRefusal } from './refusal';

export type SplitLimits = Pick<Limits, 'splitOnItems' | 'splitOnItemsWithConcurrency'>;

/** The outputs of each run: those of the trigger, with the element as their body. */
export function splitOutputs(
  name: string,
  trigger: Trigger,
  outputs: ValueObject,
  scope: Scope,
  limits: SplitLimits,
): readonly ValueObject[] | TriggerRefusal {
  const { splitOn } = trigger;
  if (splitOn === undefined) return [outputs];
  const answer = evaluateText(name, splitOn, scope, "'splitOn'");
  if (answer.kind === 'refused') return answer;
  const { value } = answer;
  if (!isArray(value)) return notAnArray(name, splitOn, value);
  const most = isConcurrent(trigger) ? limits.splitOnItemsWithConcurrency : limits.splitOnItems;
  if (value.length > most) {
    const message = `The 'splitOn' of trigger '${name}' gives ${value.length} items; the limit is ${most}.`;
    return refused('SplitOnItemsLimitExceeded', message);
  }
  return value.map((body) => ({ ...outputs, body }));
}

/** WDL: nothing is not an empty list: the trigger fails. */
function notAnArray(name: string, splitOn: string, value: Value): TriggerRefusal {
  return refused(
    'ExpressionEvaluationFailed',
    `The execution of template trigger '${name}' failed: the result of the evaluation of 'splitOn' expression '${splitOn}' is of type '${typeName(value)}'. The result must be a valid array.`,
  );
}

function isConcurrent({ runtimeConfiguration }: Trigger): boolean {
  return isObject(runtimeConfiguration?.concurrency);
}
