import type { Action } from '../../model/definition';
import type { DialectFacts } from '../../model/dialect';
import { isObject } from '../../model/step';

/**
 * How long one request may take. WDL: Standard reads a TimeSpan such as `00:05:00` from the request
 * options; `limit.timeout` bounds the whole action, all its requests and pauses.
 */
export function requestTimeoutMs(action: Action, { limits }: DialectFacts): number {
  const options = action.runtimeConfiguration?.requestOptions;
  const timeout = isObject(options) ? options.timeout : undefined;
  const found = /^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2})(?:\.\d+)?$/.exec(String(timeout ?? ''));
  if (!found) return limits.requestSeconds * 1000;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((one) => Number(one ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
