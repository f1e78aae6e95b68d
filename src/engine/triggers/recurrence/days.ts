/**
 * Periods of a recurrence by days, weeks, months or years, and the days in them on which it fires. Days
 * are numbers since 1970, of the calendar of its zone. Periods are counted from the one of the start.
 */
import { dateOf, dayNumber, daysInMonth, weekdayOf } from '../../../expressions/index';
import type { MonthlyOccurrence, Recurrence, Schedule } from './recurrence';

export interface Periods {
  /** The period that a day is in, or the last one before it. */
  periodOf(day: number): number;
  /** In order. A period may have none: not every month has a 31st. */
  daysOf(period: number): readonly number[];
}

/** Days since year 1, where the calendar counts from. */
const epoch = dayNumber(1970, 1, 1);
const noSchedule: Schedule = {};

export function periodsOf(recurrence: Recurrence, first: number): Periods {
  const { frequency, interval, schedule = noSchedule } = recurrence;
  switch (frequency) {
    case 'month':
      return monthPeriods(first, interval, schedule);
    case 'year':
      return monthPeriods(first, interval * 12, schedule);
    case 'week':
      return weekPeriods(first, interval, schedule);
    default:
      return {
        periodOf: (day) => Math.floor((day - first) / interval),
        daysOf: (period) => [first + period * interval],
      };
  }
}

const weekDayOf = (day: number): number => weekdayOf(day + epoch);

/** A week begins on Sunday, as it does in .NET. */
function weekPeriods(first: number, interval: number, { weekDays }: Schedule): Periods {
  const sunday = first - weekDayOf(first);
  const days = inOrder(weekDays ?? [weekDayOf(first)]);
  return {
    periodOf: (day) => Math.floor((day - sunday) / (7 * interval)),
    daysOf: (period) => days.map((weekDay) => sunday + period * 7 * interval + weekDay),
  };
}

function monthPeriods(first: number, interval: number, schedule: Schedule): Periods {
  const start = dateOf(first + epoch);
  const firstMonth = start.year * 12 + start.month - 1;
  return {
    periodOf: (day) => {
      const { year, month } = dateOf(day + epoch);
      return Math.floor((year * 12 + month - 1 - firstMonth) / interval);
    },
    daysOf: (period) => {
      const at = firstMonth + period * interval;
      const month: Month = { year: Math.floor(at / 12), month: (at % 12) + 1 };
      return daysOfMonth(month, schedule, start.day);
    },
  };
}

interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** WDL: without named days it is the day of the start, and the last one in a month that is too short. */
function daysOfMonth(
  month: Month,
  { monthDays, monthlyOccurrences }: Schedule,
  startDay: number,
): readonly number[] {
  const length = daysInMonth(month.year, month.month);
  const firstDay = dayNumber(month.year, month.month, 1) - epoch;
  const numbers =
    monthDays || monthlyOccurrences
      ? [
          ...(monthDays ?? []).map((day) => (day < 0 ? length + 1 + day : day)),
          ...(monthlyOccurrences ?? []).map((one) => occurrenceIn(one, firstDay, length)),
        ]
      : [Math.min(startDay, length)];
  return inOrder(numbers.filter((day) => day >= 1 && day <= length)).map(
    (day) => firstDay + day - 1,
  );
}

/** The day of the month; out of range if the month has no such one. */
function occurrenceIn(
  { weekDay, occurrence }: MonthlyOccurrence,
  firstDay: number,
  length: number,
): number {
  const first = 1 + ((weekDay - weekDayOf(firstDay) + 7) % 7);
  const count = Math.floor((length - first) / 7) + 1;
  const index = occurrence < 0 ? count + occurrence : occurrence - 1;
  return index >= 0 && index < count ? first + index * 7 : 0;
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
