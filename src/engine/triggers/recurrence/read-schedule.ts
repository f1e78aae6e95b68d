/** The schedule of a recurrence: at which hours, on which days. */
import { isArray, isObject, type Value } from '../../../expressions/index';
import type { Frequency, MonthlyOccurrence, Schedule } from './recurrence';

/** A sentence if it cannot be read; undefined if there is none to go by. */
export function readSchedule(
  value: Value | undefined,
  frequency: Frequency,
): Schedule | undefined | string {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) return 'The schedule of the recurrence must be an object.';
  // WDL: seconds, minutes and hours follow each other whatever a schedule says.
  if (frequency === 'second' || frequency === 'minute' || frequency === 'hour') return undefined;
  const ofMonth = frequency === 'month' || frequency === 'year';
  const parts = {
    hours: numbersOf(value.hours, 0, 23),
    minutes: numbersOf(value.minutes, 0, 59),
    weekDays: frequency === 'week' ? weekDaysOf(value.weekDays) : undefined,
    monthDays: ofMonth ? numbersOf(value.monthDays, -31, 31) : undefined,
    monthlyOccurrences: ofMonth ? occurrencesOf(value.monthlyOccurrences) : undefined,
  };
  const wrong = Object.entries(parts).find(([, part]) => part === null);
  if (wrong) return `The ${wrong[0]} of the recurrence cannot be read.`;
  const named = Object.entries(parts).filter(([, part]) => part !== undefined);
  return named.length === 0 ? undefined : (Object.fromEntries(named) as Schedule);
}

/** Undefined: nothing is named. Null: it cannot be read. */
type Read<T> = readonly T[] | undefined | null;

/** WDL: the designer writes hours as texts. An empty list names nothing. */
function numbersOf(value: Value | undefined, min: number, max: number): Read<number> {
  return each(value, (one) => {
    const number = typeof one === 'string' && one.trim() !== '' ? Number(one) : one;
    const fits = typeof number === 'number' && Number.isInteger(number);
    return fits && number >= min && number <= max && !(min < 0 && number === 0) ? number : null;
  });
}

const weekDays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function weekDayOf(value: Value | undefined): number | null {
  const index = typeof value === 'string' ? weekDays.indexOf(value.toLowerCase()) : -1;
  return index < 0 ? null : index;
}

const weekDaysOf = (value: Value | undefined) => each(value, weekDayOf);

function occurrencesOf(value: Value | undefined): Read<MonthlyOccurrence> {
  return each(value, (one) => {
    if (!isObject(one)) return null;
    const weekDay = weekDayOf(one.dayOfWeek ?? one.day);
    const { occurrence } = one;
    const fits = typeof occurrence === 'number' && Number.isInteger(occurrence) && occurrence !== 0;
    return weekDay !== null && fits && Math.abs(occurrence) <= 5 ? { weekDay, occurrence } : null;
  });
}

function each<T>(value: Value | undefined, read: (one: Value) => T | null): Read<T> {
  if (value === undefined || value === null) return undefined;
  if (!isArray(value)) return null;
  const made: T[] = [];
  for (const one of value) {
    const part = read(one);
    if (part === null) return null;
    made.push(part);
  }
  return made.length === 0 ? undefined : made;
}
