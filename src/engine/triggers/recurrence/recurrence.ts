/** How often a trigger of the clock fires, read and resolved: what the arithmetic of times works on. */
import type { Zone } from '../../../expressions/index';

export type Frequency = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Recurrence {
  readonly frequency: Frequency;
  readonly interval: number;
  /** UTC milliseconds. Without it everything counts from when the flow was turned on. */
  readonly start?: number;
  /** UTC milliseconds; there is no time after it. */
  readonly end?: number;
  /** Days, weeks and months are those of this zone; UTC if none is named. */
  readonly zone: Zone;
  /** Of days, weeks and months only. */
  readonly schedule?: Schedule;
}

/** What is left out is taken from the start. */
export interface Schedule {
  readonly hours?: readonly number[];
  readonly minutes?: readonly number[];
  /** Sunday is 0. */
  readonly weekDays?: readonly number[];
  /** 1 to 31, or from the end: -1 is the last day. */
  readonly monthDays?: readonly number[];
  readonly monthlyOccurrences?: readonly MonthlyOccurrence[];
}

/** E.g. the second Tuesday; `occurrence` -1 is the last one. */
export interface MonthlyOccurrence {
  readonly weekDay: number;
  readonly occurrence: number;
}

/** A recurrence with the moment from which it counts. */
export interface Timetable {
  readonly recurrence: Recurrence;
  /** UTC milliseconds: its start, or when the flow was turned on. */
  readonly anchor: number;
}

export function timetableOf(recurrence: Recurrence, since: number): Timetable {
  return { recurrence, anchor: recurrence.start ?? since };
}
