import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Zone, zoneOf } from '../../../expressions/index';
import type { Frequency, Recurrence, Timetable } from './recurrence';
import { countTimes, lastTime, nextTime } from './times';

function zone(name: string): Zone {
  const found = zoneOf(name);
  if (!found) throw new Error(`no zone ${name}`);
  return found;
}

const at = (text: string) => Date.parse(text);

function timetable(
  recurrence: Partial<Recurrence> & { frequency: Frequency },
  anchor: string,
  zoneName = 'UTC',
): Timetable {
  return { recurrence: { interval: 1, zone: zone(zoneName), ...recurrence }, anchor: at(anchor) };
}

/** The first `count` times from a moment on, that moment included. */
function times(table: Timetable, count: number, from = table.anchor): string[] {
  const found: string[] = [];
  for (let next = nextTime(table, from - 1); next !== null; next = nextTime(table, next)) {
    found.push(new Date(next).toISOString().replace('.000Z', 'Z'));
    if (found.length === count) break;
  }
  return found;
}

describe('without a schedule', () => {
  test('it fires at once and then after each interval', () => {
    const table = timetable({ frequency: 'minute', interval: 3 }, '2026-11-21T09:01:30Z');
    expect(times(table, 3)).toEqual([
      '2026-11-21T09:01:30Z',
      '2026-11-21T09:04:30Z',
      '2026-11-21T09:07:30Z',
    ]);
  });

  test('a start in the past is stepped forward by whole intervals', () => {
    const table = timetable({ frequency: 'day', interval: 3 }, '2020-01-01T07:00:00Z');
    const [next = ''] = times(table, 1, at('2026-11-21T09:00:00Z'));
    expect((at(next) - table.anchor) % (3 * 86_400_000)).toBe(0);
    expect(next).toBe('2026-11-22T07:00:00Z');
  });

  test('a start in the future is the first time', () => {
    const table = timetable({ frequency: 'hour' }, '2027-01-01T00:00:00Z');
    expect(nextTime(table, at('2026-01-01T00:00:00Z'))).toBe(table.anchor);
  });

  test('a month that is too short takes its last day, and the day comes back', () => {
    const table = timetable({ frequency: 'month' }, '2027-01-31T08:00:00Z');
    expect(times(table, 4).map((one) => one.slice(0, 10))).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
  });

  test('a leap day is the 28th in other years', () => {
    const table = timetable({ frequency: 'year' }, '2024-02-29T08:00:00Z');
    expect(times(table, 5).map((one) => one.slice(0, 10))).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  test('a day is one of the zone, so that the hour stays when clocks change', () => {
    const table = timetable(
      { frequency: 'day' },
      '2026-10-24T07:00:00Z',
      'W. Europe Standard Time',
    );
    expect(times(table, 3)).toEqual([
      '2026-10-24T07:00:00Z',
      '2026-10-25T08:00:00Z',
      '2026-10-26T08:00:00Z',
    ]);
  });

  test('an hour is sixty minutes, whatever the clock shows', () => {
    const table = timetable(
      { frequency: 'hour' },
      '2026-10-25T00:00:00Z',
      'W. Europe Standard Time',
    );
    expect(times(table, 3)).toEqual([
      '2026-10-25T00:00:00Z',
      '2026-10-25T01:00:00Z',
      '2026-10-25T02:00:00Z',
    ]);
  });
});

describe('with a schedule', () => {
  test('it waits for the first named time', () => {
    const schedule = { hours: [6, 18], minutes: [0, 30] };
    const table = timetable({ frequency: 'day', schedule }, '2026-11-21T09:01:30Z');
    expect(times(table, 5)).toEqual([
      '2026-11-21T18:00:00Z',
      '2026-11-21T18:30:00Z',
      '2026-11-22T06:00:00Z',
      '2026-11-22T06:30:00Z',
      '2026-11-22T18:00:00Z',
    ]);
  });

  test('minutes that are not named are those of the start', () => {
    const table = timetable({ frequency: 'day', schedule: { hours: [6] } }, '2026-11-21T05:17:40Z');
    expect(times(table, 1)).toEqual(['2026-11-21T06:17:00Z']);
  });

  test('weeks are counted from the one of the start', () => {
    const schedule = { weekDays: [1, 5], hours: [9], minutes: [0] };
    const table = timetable({ frequency: 'week', interval: 2, schedule }, '2026-11-18T00:00:00Z');
    expect(times(table, 4).map((one) => one.slice(0, 10))).toEqual([
      '2026-11-20',
      '2026-11-30',
      '2026-12-04',
      '2026-12-14',
    ]);
  });

  test('days of the month count from either end, and a month may lack one', () => {
    const schedule = { monthDays: [31, -2], hours: [0], minutes: [0] };
    const table = timetable({ frequency: 'month', schedule }, '2027-01-01T00:00:00Z');
    expect(times(table, 5).map((one) => one.slice(0, 10))).toEqual([
      '2027-01-30',
      '2027-01-31',
      '2027-02-27',
      '2027-03-30',
      '2027-03-31',
    ]);
  });

  test('the second Tuesday and the last Friday', () => {
    const monthlyOccurrences = [
      { weekDay: 2, occurrence: 2 },
      { weekDay: 5, occurrence: -1 },
    ];
    const table = timetable(
      { frequency: 'month', schedule: { monthlyOccurrences, hours: [8], minutes: [0] } },
      '2026-11-01T00:00:00Z',
    );
    expect(times(table, 4).map((one) => one.slice(0, 10))).toEqual([
      '2026-11-10',
      '2026-11-27',
      '2026-12-08',
      '2026-12-25',
    ]);
  });

  test('the 29th of each twelfth February comes in leap years only', () => {
    const schedule = { monthDays: [29], hours: [0], minutes: [0] };
    const table = timetable({ frequency: 'month', interval: 12, schedule }, '2025-02-01T00:00:00Z');
    expect(times(table, 2).map((one) => one.slice(0, 10))).toEqual(['2028-02-29', '2032-02-29']);
  });

  test('a day that never comes has no time', () => {
    const schedule = { monthDays: [30] };
    const table = timetable({ frequency: 'month', interval: 12, schedule }, '2025-02-01T00:00:00Z');
    expect(nextTime(table, table.anchor)).toBeNull();
  });
});

describe('where the clocks change', () => {
  const daily = (hours: number[], minutes: number[], anchor: string) =>
    timetable(
      { frequency: 'day', schedule: { hours, minutes } },
      anchor,
      'W. Europe Standard Time',
    );

  test('a time that is left out fires when the gap ends, once', () => {
    expect(times(daily([2], [0, 30], '2026-03-28T12:00:00Z'), 3)).toEqual([
      '2026-03-29T01:00:00Z',
      '2026-03-30T00:00:00Z',
      '2026-03-30T00:30:00Z',
    ]);
  });

  test('a time that comes twice fires once, at the first', () => {
    expect(times(daily([2], [30], '2026-10-24T12:00:00Z'), 2)).toEqual([
      '2026-10-25T00:30:00Z',
      '2026-10-26T01:30:00Z',
    ]);
  });

  test('midnight that is left out fires at one', () => {
    const table = timetable(
      { frequency: 'day', schedule: { hours: [0], minutes: [0] } },
      '2018-11-03T12:00:00Z',
      'E. South America Standard Time',
    );
    expect(times(table, 2)).toEqual(['2018-11-04T03:00:00Z', '2018-11-05T02:00:00Z']);
  });

  test('a whole day that an island left out fires at its end', () => {
    const table = timetable(
      { frequency: 'day', schedule: { hours: [9], minutes: [0] } },
      '2011-12-29T18:00:00Z',
      'Pacific/Apia',
    );
    expect(times(table, 3)).toEqual([
      '2011-12-29T19:00:00Z',
      '2011-12-30T10:00:00Z',
      '2011-12-30T19:00:00Z',
    ]);
  });
});

const zones = [
  'UTC',
  'W. Europe Standard Time',
  'Pacific Standard Time',
  'Lord Howe Standard Time',
  'E. South America Standard Time',
  'Nepal Standard Time',
  'Cuba Standard Time',
  'Morocco Standard Time',
];
const list = (min: number, max: number) =>
  fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 3 });
const schedule = fc.record(
  { hours: list(0, 23), minutes: list(0, 59), weekDays: list(0, 6), monthDays: list(1, 31) },
  { requiredKeys: [] },
);
const anyTable = fc
  .record({
    frequency: fc.constantFrom<Frequency>('minute', 'hour', 'day', 'week', 'month'),
    interval: fc.integer({ min: 1, max: 5 }),
    zoneName: fc.constantFrom(...zones),
    schedule,
    anchor: fc.integer({ min: at('2015-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }),
  })
  .map(({ zoneName, anchor, ...recurrence }): Timetable => {
    return { anchor, recurrence: { ...recurrence, zone: zone(zoneName) } };
  });

describe('any timetable', () => {
  it('fires at times that only grow, whoever asks from where', () => {
    fc.assert(
      fc.property(
        anyTable,
        fc.nat({ max: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (table, days, part) => {
          const from = table.anchor + days * 86_400_000;
          const first = nextTime(table, from);
          if (first === null) return;
          const second = nextTime(table, first);
          expect(first).toBeGreaterThan(from);
          if (second === null) return;
          expect(second).toBeGreaterThan(first);
          // From anywhere between two times, the next is the later one: none is lost, none is new.
          const between = first + Math.floor((second - first - 1) * part);
          expect(nextTime(table, between)).toBe(second);
          expect(lastTime(table, first, between)).toBe(first);
          expect(countTimes(table, first, second, 10)).toBe(1);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('keeps its distance where lengths are equal', () => {
    const equal = anyTable.filter(({ recurrence }) => /minute|hour/.test(recurrence.frequency));
    fc.assert(
      fc.property(equal, fc.nat({ max: 1e10 }), (table, later) => {
        const { frequency, interval } = table.recurrence;
        const first = nextTime(table, table.anchor + later) ?? 0;
        const length = interval * (frequency === 'minute' ? 60_000 : 3_600_000);
        expect((nextTime(table, first) ?? 0) - first).toBe(length);
        expect((first - table.anchor) % length).toBe(0);
      }),
    );
  });

  it('fires once on each day over a whole year, in every zone', () => {
    for (const name of zones) {
      const table = timetable(
        { frequency: 'day', schedule: { hours: [2], minutes: [30] } },
        '2026-01-01T00:00:00Z',
        name,
      );
      const shown = zone(name);
      const days = times(table, 365).map((one) => {
        const moment = at(one);
        return Math.floor((moment + shown.offsetAt(moment) * 1000) / 86_400_000);
      });
      expect(days).toEqual(Array.from({ length: 365 }, (_, index) => (days[0] ?? 0) + index));
    }
  });
});

describe('with an end', () => {
  const end = at('2026-11-21T11:00:00Z');

  it('fires at its end and never after it, by equal lengths and by the calendar', () => {
    const hourly = timetable({ frequency: 'hour', end }, '2026-11-21T09:00:00Z');
    expect(times(hourly, 9)).toHaveLength(3);
    const daily = timetable({ frequency: 'day', end }, '2026-11-20T11:00:00Z');
    expect(times(daily, 9)).toEqual(['2026-11-20T11:00:00Z', '2026-11-21T11:00:00Z']);
  });

  it('misses nothing that comes after it', () => {
    const hourly = timetable({ frequency: 'hour', end }, '2026-11-21T09:00:00Z');
    const late = at('2026-11-25T09:00:00Z');
    expect(lastTime(hourly, hourly.anchor, late)).toBe(end);
    expect(countTimes(hourly, hourly.anchor, late, 100)).toBe(3);
  });
});
