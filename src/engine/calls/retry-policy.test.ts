import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialects } from '../../model/dialect';
import { pauseBefore, pauseRange, retryPolicyOf } from './retry-policy';

const { consumption, powerAutomate } = dialects;

describe('which policy holds', () => {
  test('without one, the product decides', () => {
    expect(retryPolicyOf(null, consumption)).toEqual({
      type: 'exponential',
      count: 4,
      interval: 7500,
      minimum: 5000,
      maximum: 45_000,
    });
    expect(retryPolicyOf({ type: 'Default' }, powerAutomate)).toMatchObject({
      count: 8,
      interval: 7000,
    });
  });

  test('none is no further try', () => {
    expect(pauseBefore(1, retryPolicyOf({ type: 'None' }, consumption), 0.5)).toBeUndefined();
  });

  test('fixed pauses are equal, as many as are counted', () => {
    const policy = retryPolicyOf({ type: 'fixed', count: 3, interval: 'PT20S' }, consumption);
    expect([1, 2, 3, 4].map((n) => pauseBefore(n, policy, 0.9))).toEqual([
      20_000,
      20_000,
      20_000,
      undefined,
    ]);
  });

  test('counts and intervals keep to the limits of the product', () => {
    const policy = { type: 'fixed', count: 1000, interval: 'PT0.1S' };
    expect(retryPolicyOf(policy, consumption)).toEqual({
      type: 'fixed',
      count: 90,
      interval: 5000,
    });
    expect(retryPolicyOf({ ...policy, interval: 'P30D' }, consumption)).toMatchObject({
      interval: 86_400_000,
    });
  });

  test('what cannot be read is taken from the least that is allowed', () => {
    const policy = retryPolicyOf({ type: 'fixed', count: 'many', interval: 'soon' }, consumption);
    expect(policy).toEqual({ type: 'fixed', count: 1, interval: 5000 });
  });
});

test('exponential pauses double, from half of the interval on', () => {
  const policy = retryPolicyOf({ type: 'exponential', count: 5, interval: 'PT10S' }, consumption);
  if (policy.type !== 'exponential') throw new Error('Not exponential.');
  expect([1, 2, 3, 4].map((n) => pauseRange(n, policy))).toEqual([
    { from: 0, to: 10_000 },
    { from: 10_000, to: 20_000 },
    { from: 20_000, to: 40_000 },
    { from: 40_000, to: 80_000 },
  ]);
});

test('a pause is never outside the documented interval, nor outside the bounds', () => {
  const seconds = fc.integer({ min: 5, max: 3600 });
  fc.assert(
    fc.property(
      fc.record({
        interval: seconds,
        minimum: seconds,
        extra: seconds,
        count: fc.integer({ min: 1, max: 90 }),
      }),
      fc.integer({ min: 1, max: 90 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      ({ interval, minimum, extra, count }, n, random) => {
        const maximum = minimum + extra;
        const policy = retryPolicyOf(
          {
            type: 'exponential',
            count,
            interval: `PT${interval}S`,
            minimumInterval: `PT${minimum}S`,
            maximumInterval: `PT${maximum}S`,
          },
          consumption,
        );
        const pause = pauseBefore(n, policy, random);
        if (n > count) return pause === undefined;
        if (pause === undefined) return false;
        const from = Math.max(n === 1 ? 0 : interval * 2 ** (n - 2), minimum) * 1000;
        const to = Math.min(interval * 2 ** (n - 1), maximum) * 1000;
        const bounded = pause >= minimum * 1000 && pause <= maximum * 1000;
        return bounded && (from > to || (pause >= Math.floor(from) && pause <= Math.ceil(to)));
      },
    ),
  );
});
