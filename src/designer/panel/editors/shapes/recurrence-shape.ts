/**
 * A recurrence as its form edits it: member by member, so that whatever else stands there stays.
 * WDL: hours are written as texts by the original designer, minutes as numbers; both are read.
 */
import type { Json, JsonObject } from '../../../../model/definition';
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

/** Sets a member of the recurrence itself; undefined takes it away. */
export function withRecurrenceMember(
  value: Json | undefined,
  name: string,
  next: Json | undefined,
): JsonObject {
  return withMember(isObject(value) ? value : {}, name, next);
}

export type ScheduleMember = 'weekDays' | 'monthDays' | 'hours' | 'minutes';

/** Sets a list of the schedule; an empty one goes, and with the last of them the schedule. */
export function withSchedule(
  value: Json | undefined,
  name: ScheduleMember,
  next: readonly (string | number)[],
): JsonObject {
  const recurrence = isObject(value) ? value : {};
  const before = isObject(recurrence.schedule) ? recurrence.schedule : {};
  const schedule = withMember(before, name, next.length === 0 ? undefined : listed(name, next));
  return withMember(
    recurrence,
    'schedule',
    Object.keys(schedule).length === 0 ? undefined : schedule,
  );
}

function listed(name: ScheduleMember, values: readonly (string | number)[]): Json {
  return name === 'hours' ? values.map(String) : values;
}

/** Another frequency: lists that it does not know go. */
export function withFrequency(value: Json | undefined, frequency: Frequency): JsonObject {
  let next = withRecurrenceMember(value, 'frequency', frequency);
  for (const name of ['weekDays', 'monthDays', 'hours', 'minutes'] as const) {
    if (!schedulesOf(frequency).includes(name) && isObject(next.schedule) && name in next.schedule)
      next = withSchedule(next, name, []);
  }
  return next;
}

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

function withMember(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...object, [name]: value };
  const { [name]: _gone, ...rest } = object;
  return rest;
}
