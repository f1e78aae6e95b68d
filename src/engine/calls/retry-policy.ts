/** How often a call is tried again, and how long it waits before that. */
import { isObject, toText, type Value } from '../../expressions/index';
import type { DialectFacts, Range } from '../../model/dialect';
import { durationSeconds } from '../../model/duration';

/** Milliseconds. `count` counts further tries, not requests. */
export type RetryPolicy =
  | { readonly type: 'none' }
  | { readonly type: 'fixed'; readonly count: number; readonly interval: number }
  | {
      readonly type: 'exponential';
      readonly count: number;
      readonly interval: number;
      readonly minimum: number;
      readonly maximum: number;
    };

export function retryPolicyOf(
  policy: Value | undefined,
  { limits, defaults }: DialectFacts,
): RetryPolicy {
  const given = policy !== undefined && isObject(policy) ? policy : {};
  const type = toText(given.type ?? 'default').toLowerCase();
  if (type === 'none') return { type };
  const { retryCount, retryInterval } = limits;
  if (type === 'fixed') {
    const { count = defaults.retry.count, interval = defaults.retry.interval } = given;
    return {
      type,
      count: countOf(count, retryCount),
      interval: intervalOf(interval, retryInterval),
    };
  }
  const isOwn = type === 'exponential';
  const { count, interval, minimumInterval, maximumInterval } = isOwn
    ? { ...defaults.retry, minimumInterval: null, maximumInterval: null, ...given }
    : defaults.retry;
  return {
    type: 'exponential',
    count: countOf(count, retryCount),
    interval: intervalOf(interval, retryInterval),
    minimum: Math.min(millisecondsOf(minimumInterval) ?? 0, retryInterval.max * 1000),
    maximum: Math.min(millisecondsOf(maximumInterval) ?? Infinity, retryInterval.max * 1000),
  };
}

/** The pause before the n-th further try, n from 1; `random` in [0, 1). Undefined: there is none. */
export function pauseBefore(n: number, policy: RetryPolicy, random: number): number | undefined {
  if (policy.type === 'none' || n > policy.count) return undefined;
  if (policy.type === 'fixed') return policy.interval;
  const { from, to } = pauseRange(n, policy);
  return Math.round(from + random * (to - from));
}

/**
 * The n-th pause is uniform between the half and the whole of an interval that doubles each time, within
 * the bounds of the policy; the first may be anything below the interval.
 */
export function pauseRange(
  n: number,
  { interval, minimum, maximum }: RetryPolicy & { readonly type: 'exponential' },
): { readonly from: number; readonly to: number } {
  const whole = interval * 2 ** (n - 1);
  const from = Math.max(n === 1 ? 0 : whole / 2, minimum);
  const to = Math.min(whole, maximum);
  // Bounds that leave nothing in between: the bound itself.
  return from <= to ? { from, to } : { from: Math.min(from, maximum), to: Math.min(from, maximum) };
}

function countOf(count: Value, { min, max }: Range): number {
  const number = Number(count);
  return Number.isFinite(number) ? Math.min(Math.max(Math.floor(number), min), max) : min;
}

function intervalOf(interval: Value, { min, max }: Range): number {
  const wanted = millisecondsOf(interval) ?? min * 1000;
  return Math.min(Math.max(wanted, min * 1000), max * 1000);
}

function millisecondsOf(duration: Value | undefined): number | undefined {
  const seconds = typeof duration === 'string' ? durationSeconds(duration) : undefined;
  return seconds === undefined ? undefined : seconds * 1000;
}
