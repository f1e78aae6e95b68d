import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { zoneOf } from '../../../expressions/index';
import { catchUp, dueWindows, graceMs } from './catch-up';
import type { Frequency, Timetable } from './recurrence';
import { nextTime } from './times';

const zone = zoneOf('W. Europe Standard Time');
if (!zone) throw new Error('no zone');
const hour = 3_600_000;
const anchor = Date.UTC(2026, 2, 28, 6);

function every(frequency: Frequency, interval: number): Timetable {
  return { recurrence: { frequency, interval, zone: zone as NonNullable<typeof zone> }, anchor };
}

describe('a recurrence', () => {
  test('that is not due yet waits', () => {
    const due = catchUp(every('hour', 1), anchor + hour, anchor);
    expect(due).toEqual({ times: [], nextAt: anchor + hour });
  });

  test('runs what is due, and what passed less than a minute ago', () => {
    for (const late of [0, graceMs - 1]) {
      const due = catchUp(every('hour', 1), anchor, anchor + late);
      expect(due).toEqual({ times: [anchor], nextAt: anchor + hour });
    }
  });

  test('counts what passed while nothing ran, and does not make it up', () => {
    const due = catchUp(every('hour', 1), anchor, anchor + 5 * hour + 2 * graceMs);
    expect(due).toEqual({
      times: [],
      missed: { count: 6, from: anchor, to: anchor + 5 * hour },
      nextAt: anchor + 6 * hour,
    });
  });

  test('runs the last of several that passed, if that is not long ago', () => {
    const due = catchUp(every('second', 10), anchor, anchor + 65_000);
    expect(due).toEqual({
      times: [anchor + 60_000],
      missed: { count: 6, from: anchor, to: anchor + 50_000 },
      nextAt: anchor + 70_000,
    });
  });

  it('runs or misses each of its times exactly once over 1,000 restarts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(every('minute', 7), every('day', 1), every('hour', 5)),
        fc.array(fc.integer({ min: 1, max: 30 * hour }), { minLength: 1_000, maxLength: 1_000 }),
        (table, pauses) => {
          let nextAt: number | null = anchor;
          let now = anchor - 1;
          let ran = 0;
          let missed = 0;
          for (const pause of pauses) {
            now += pause;
            if (nextAt === null) throw new Error('It goes on for ever.');
            const due = catchUp(table, nextAt, now);
            for (const time of due.times) expect(now - time).toBeLessThan(graceMs);
            ran += due.times.length;
            missed += due.missed?.count ?? 0;
            nextAt = due.nextAt;
          }
          let all = 0;
          for (let at: number | null = anchor; at !== null && at <= now; at = nextTime(table, at))
            all++;
          expect(ran + missed).toBe(all);
          expect(nextAt).toBe(nextTime(table, now));
        },
      ),
      { numRuns: 3 },
    );
  });
});

describe('a sliding window', () => {
  test('is made up whole, in order, a part at a time', () => {
    const table = every('hour', 1);
    const now = anchor + 4 * hour;
    const first = dueWindows(table, 0, anchor, now, 3);
    expect(first.windows.map((one) => (one.start - anchor) / hour)).toEqual([0, 1, 2]);
    const second = dueWindows(table, 0, first.nextAt ?? 0, now, 3);
    expect(second.windows).toEqual([
      { start: anchor + 3 * hour, end: anchor + 4 * hour },
      { start: anchor + 4 * hour, end: anchor + 5 * hour },
    ]);
    expect(second.nextAt).toBe(anchor + 5 * hour);
  });

  test('waits for its delay', () => {
    const table = every('hour', 1);
    expect(dueWindows(table, 60_000, anchor, anchor + 59_999, 9).windows).toEqual([]);
    expect(dueWindows(table, 60_000, anchor, anchor + 60_000, 9).windows).toHaveLength(1);
  });

  test('of a day has 23 hours where the clock is put forward', () => {
    const [, second] = dueWindows(every('day', 1), 0, anchor, anchor + 48 * hour, 9).windows;
    const [first] = dueWindows(every('day', 1), 0, anchor, anchor + 48 * hour, 9).windows;
    expect((first?.end ?? 0) - (first?.start ?? 0)).toBe(23 * hour);
    expect((second?.end ?? 0) - (second?.start ?? 0)).toBe(24 * hour);
  });
});
