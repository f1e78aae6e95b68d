import { describe, expect, it } from 'vitest';
import { dayBars, dayOf, partOfDay } from './day';

const at = (hours: number, minutes = 0) => Date.UTC(2026, 10, 21, hours, minutes);

describe('dayOf', () => {
  const runs = [
    { status: 'Succeeded', startedAt: at(8, 10) },
    { status: 'Failed', startedAt: at(8, 59) },
    { status: 'Running', startedAt: at(9) },
    { status: 'Succeeded', startedAt: at(-1) },
  ] as const;

  it('counts by hour what began today', () => {
    const day = dayOf(runs, at(9, 30), 'UTC');
    expect(day.hours[8]).toEqual({ ok: 1, bad: 1 });
    expect(day).toMatchObject({ total: 3, succeeded: 1, failed: 1, underWay: 1, hourNow: 9 });
  });

  it('goes by the clock of the zone, where today may have begun earlier', () => {
    const day = dayOf(runs, at(9, 30), 'Europe/Berlin');
    expect(day.total).toBe(4);
    expect(day.hours[0]).toEqual({ ok: 1, bad: 0 });
    expect(day.hourNow).toBe(10);
  });

  it('draws the hours that are still to come differently', () => {
    const bars = dayBars(dayOf(runs, at(9, 30), 'UTC'), (hour) => String(hour));
    expect(bars.findIndex((bar) => bar.ahead)).toBe(10);
  });
});

describe('partOfDay', () => {
  it.each([
    [3, 'night'],
    [5, 'morning'],
    [12, 'day'],
    [18, 'evening'],
  ] as const)('at %i is %s', (hour, part) => {
    expect(partOfDay(hour)).toBe(part);
  });
});
