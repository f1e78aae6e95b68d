/**
 * A recurrence as its form reads it.
 * WDL: hours are written as texts by the original designer, minutes as numbers; both are read.
 */
import type { Json } from '../../../../model/definition';
import { isObject } from '../../../../model/step';

export const frequencies = ['Second', 'Minute', 'Hour', 'Day', 'Week', 'Month', 'Year'] as const;
export type Frequency = (typeof frequencies)[number];

export const weekDays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
export type WeekDay = (typeof weekDays)[number];

export interface RecurrenceForm {
  /** Null: written as an expression, or as nothing that there is. */
  readonly frequency: Frequency | null;
  readonly interval: Json | undefined;
  readonly timeZone: Json | undefined;
  readonly startTime: Json | undefined;
  readonly endTime: Json | undefined;
  /** Null: the list is written in a way that the form cannot show. */
  readonly weekDays: readonly WeekDay[] | null;
  readonly monthDays: readonly number[] | null;
  readonly hours: readonly number[] | null;
  readonly minutes: readonly number[] | null;
}

/** Null: it is no object, so it is shown as text. */
export function readRecurrence(value: Json | undefined): RecurrenceForm | null {
  if (value !== undefined && !isObject(value)) return null;
  const { frequency, interval, timeZone, startTime, endTime, schedule } = value ?? {};
  if (schedule !== undefined && !isObject(schedule)) return null;
  const days = listOf(schedule?.weekDays, weekDayOf);
  return {
    frequency: frequencies.find((one) => same(one, frequency)) ?? null,
    interval,
    timeZone,
    startTime,
    endTime,
    weekDays: days,
    monthDays: listOf(schedule?.monthDays, numberOf(-31, 31)),
    hours: listOf(schedule?.hours, numberOf(0, 23)),
    minutes: listOf(schedule?.minutes, numberOf(0, 59)),
  };
}

const same = (name: string, value: Json | undefined) =>
  typeof value === 'string' && value.toLowerCase() === name.toLowerCase();

const weekDayOf = (value: Json) => weekDays.find((one) => same(one, value)) ?? null;

const numberOf = (min: number, max: number) => (value: Json) => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  const fits = typeof number === 'number' && Number.isInteger(number);
  return fits && number >= min && number <= max ? number : null;
};

function listOf<T>(value: Json | undefined, read: (one: Json) => T | null): readonly T[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return null;
  const read1 = (value as readonly Json[]).map(read);
  return read1.includes(null) ? null : (read1 as T[]);
}

export type ScheduleMember = 'weekDays' | 'monthDays' | 'hours' | 'minutes';

/** Which lists count for a frequency. */
export function schedulesOf(frequency: Frequency | null): readonly ScheduleMember[] {
  switch (frequency) {
    case 'Day':
      return ['hours', 'minutes'];
    case 'Week':
      return ['weekDays', 'hours', 'minutes'];
    case 'Month':
    case 'Year':
      return ['monthDays', 'hours', 'minutes'];
    default:
      return [];
  }
}
