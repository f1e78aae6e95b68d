import type { Action } from '../model/definition';
import type { DialectFacts } from '../model/dialect';
import { isObject } from '../model/step';

/** How many rounds of a For each run at the same time. WDL: a loop in a loop goes in order by default. */
export function concurrencyOf(
  { operationOptions, runtimeConfiguration }: Action,
  { defaults, limits }: DialectFacts,
  isInner: boolean,
): number {
  if (/\bsequential\b/i.test(operationOptions ?? '')) return 1;
  const asked = isObject(runtimeConfiguration?.concurrency)
    ? runtimeConfiguration.concurrency.repetitions
    : undefined;
  if (typeof asked !== 'number') return isInner ? 1 : defaults.foreachConcurrency;
  const { min, max } = limits.foreachConcurrency;
  return Math.min(max, Math.max(min, Math.floor(asked)));
}
