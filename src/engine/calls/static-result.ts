/** A result that the definition holds for an action, which then does nothing, whatever its type. */
import type { Value, ValueObject } from '../../expressions/index';
import type { Action, Definition, JsonObject } from '../../model/definition';
import type { ActionStatus } from '../../model/run/events';
import { staticResultOf } from '../../model/static-result';
import { isObject } from '../../model/step';
import type { Finished, Handler } from '../handler';
import { statusCodeOf, statusName } from './status-names';

/** Undefined: the action has none, or it is turned off. */
export function staticHandler(action: Action, definition: Definition): Handler | undefined {
  const found = staticResultOf(action, definition);
  if (!found?.isOn || !found.result) return undefined;
  const finished = finishedWith(found.result);
  return { begin: () => finished };
}

const statuses: readonly ActionStatus[] = [
  'Succeeded',
  'Failed',
  'Skipped',
  'TimedOut',
  'Cancelled',
];

export function finishedWith(result: JsonObject): Finished {
  const wanted = String(result.status ?? 'Succeeded').toLowerCase();
  const status = statuses.find((one) => one.toLowerCase() === wanted) ?? 'Succeeded';
  const error = isObject(result.error)
    ? { code: String(result.error.code ?? ''), message: String(result.error.message ?? '') }
    : undefined;
  const { outputs: given } = result as { readonly outputs?: Value };
  const outputs = isObject(given) ? withNumber(given) : given;
  const code = typeof result.code === 'string' ? result.code : codeOf(status, outputs, error?.code);
  return {
    kind: 'finished',
    status,
    code,
    simulated: 'static',
    ...(error ? { error } : {}),
    ...(outputs === undefined ? {} : { outputs }),
  };
}

/** WDL: the definition names its status (`OK`); expressions read the number that a real answer has. */
function withNumber(outputs: JsonObject): ValueObject {
  const { statusCode, ...rest } = outputs as { readonly [name: string]: Value };
  const number = statusCodeOf(statusCode);
  return statusCode === undefined ? rest : { statusCode: number ?? statusCode, ...rest };
}

function codeOf(
  status: ActionStatus,
  outputs: Value | undefined,
  error: string | undefined,
): string {
  const number = isObject(outputs) ? outputs.statusCode : undefined;
  if (status === 'Skipped') return 'ActionSkipped';
  if (status === 'TimedOut') return 'ActionTimedOut';
  if (typeof number === 'number') return statusName(number);
  return status === 'Succeeded' ? 'OK' : error || 'ActionFailed';
}
