/** A result that the definition holds for an action, which then asks nobody. */
import type { Value, ValueObject } from '../../expressions/index';
import type { Action, Definition, JsonObject } from '../../model/definition';
import type { ActionStatus } from '../../model/run/events';
import { isObject } from '../../model/step';
import type { Finished, Handler } from '../handler';
import { statusCodeOf, statusName } from './status-names';

/** Undefined: the action has none, or it is turned off. */
export function staticResultOf(action: Action, definition: Definition): Handler | undefined {
  const setting = action.runtimeConfiguration?.staticResult;
  if (!isObject(setting) || typeof setting.name !== 'string') return undefined;
  const options = setting.staticResultOptions ?? 'Enabled';
  if (String(options).toLowerCase() !== 'enabled') return undefined;
  const results = definition.staticResults ?? {};
  const result = Object.hasOwn(results, setting.name) ? results[setting.name] : undefined;
  if (!isObject(result)) return undefined;
  const finished = finishedWith(result);
  return { begin: () => finished };
}

const statuses: readonly ActionStatus[] = [
  'Succeeded',
  'Failed',
  'Skipped',
  'TimedOut',
  'Cancelled',
];

function finishedWith(result: JsonObject): Finished {
  const wanted = String(result.status ?? 'Succeeded').toLowerCase();
  const status = statuses.find((one) => one.toLowerCase() === wanted) ?? 'Succeeded';
  const error = isObject(result.error)
    ? { code: String(result.error.code ?? ''), message: String(result.error.message ?? '') }
    : undefined;
  const outputs = isObject(result.outputs) ? withNumber(result.outputs) : undefined;
  const code = typeof result.code === 'string' ? result.code : codeOf(status, outputs, error?.code);
  return {
    kind: 'finished',
    status,
    code,
    simulated: 'static',
    ...(error ? { error } : {}),
    ...(outputs ? { outputs } : {}),
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
  outputs: ValueObject | undefined,
  error: string | undefined,
): string {
  if (status === 'Skipped') return 'ActionSkipped';
  if (status === 'TimedOut') return 'ActionTimedOut';
  if (typeof outputs?.statusCode === 'number') return statusName(outputs.statusCode);
  return status === 'Succeeded' ? 'OK' : error || 'ActionFailed';
}
