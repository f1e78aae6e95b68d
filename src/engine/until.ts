/** When an Until ends: its condition and its limits. */
import type { Scope } from '../expressions/index';
import type { Action, Json } from '../model/definition';
import type { DialectFacts } from '../model/dialect';
import { durationSeconds } from '../model/duration';
import { compileCondition } from './condition';

export interface Until {
  holds(scope: Scope): boolean;
  readonly count: number;
  readonly timeoutMs: number;
  readonly failsAtLimit: boolean;
  readonly limitError: { readonly code: string; readonly message: string };
}

const known = new WeakMap<Action, Until>();

export function untilOf(action: Action, dialect: DialectFacts): Until {
  const found = known.get(action);
  if (found) return found;
  const { defaults, limits } = dialect;
  const holds = compileCondition(action.expression);
  const made: Until = {
    holds,
    count: Math.min(positive(action.limit?.count) ?? defaults.untilCount, limits.untilCount.max),
    timeoutMs: (duration(action.limit?.timeout) ?? duration(defaults.untilTimeout) ?? 0) * 1000,
    failsAtLimit: /\bfailwhenlimitsreached\b/i.test(action.operationOptions ?? ''),
    limitError: {
      code: 'ActionUntilConditionFailed',
      message: 'The limits of the loop were reached before its condition was met.',
    },
  };
  known.set(action, made);
  return made;
}

function positive(count: Json | undefined): number | undefined {
  const number = typeof count === 'string' ? Number(count) : count;
  return typeof number === 'number' && number >= 1 ? Math.floor(number) : undefined;
}

function duration(text: Json | undefined): number | undefined {
  return typeof text === 'string' ? durationSeconds(text) : undefined;
}
