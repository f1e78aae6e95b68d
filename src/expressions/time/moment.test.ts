import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIso } from './iso';
import {
  addMonths,
  addSteps,
  dateOf,
  dayNumber,
  millisecondsOf,
  momentOfMilliseconds,
  TICKS_A_SECOND,
  ticksOf,
  weekdayOf,
} from './moment';

const days = fc.integer({ min: 0, max: 3_652_058 });

describe('A moment', () => {
  it('has the calendar that JavaScript has, over all the years of .NET', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: ofMonth } = dateOf(day);
        const date = new Date((day - 719_162) * 86_400_000);
        expect([year, month, ofMonth]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
        expect(weekdayOf(day)).toBe(date.getUTCDay());
        expect(dayNumber(year, month, ofMonth)).toBe(day);
      }),
    );
  });

  it('keeps each tick when steps are added and taken away again', () => {
    const start = { day: 738_000, tick: 123_456_789_012, mark: 'utc' } as const;
    fc.assert(
      fc.property(fc.integer({ min: -60_000_000, max: 60_000_000 }), (count) => {
        const there = addSteps(start, count, TICKS_A_SECOND);
        expect(there && addSteps(there, -count, TICKS_A_SECOND)).toEqual(start);
        const difference = there ? ticksOf(there) - ticksOf(start) : 0n;
        expect(difference).toBe(BigInt(count) * 10_000_000n);
      }),
    );
  });

  it('ends with the years 1 and 9999', () => {
    const last = readIso('9999-12-31T23:59:59.9999999Z');
    const first = readIso('0001-01-01');
    expect(last && addSteps(last, 1, 1)).toBeNull();
    expect(first && addSteps(first, -1, 1)).toBeNull();
    expect(first && addMonths(first, -1)).toBeNull();
    expect(last && ticksOf(last)).toBe(3_155_378_975_999_999_999n);
  });

  it('is what the clock of JavaScript says', () => {
    const now = momentOfMilliseconds(Date.UTC(2024, 1, 29, 12, 34, 56, 789));
    expect(now && millisecondsOf(now)).toBe(Date.UTC(2024, 1, 29, 12, 34, 56, 789));
    expect(now).toEqual(readIso('2024-02-29T12:34:56.789Z'));
  });
});
