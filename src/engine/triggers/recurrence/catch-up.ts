/**
 * What is due when the scheduler looks, which may be late: the tab was closed, the machine slept.
 *
 * A recurrence is not made up. Of the times that have passed only the last one still runs, and only within
 * a minute; the others count as missed. A sliding window is made up whole: each window, in order.
 */

import type { Timetable } from './recurrence';
import { countTimes, lastTime, nextTime } from './times';

/** Long enough for another tab to take over, and for a timer that comes late. */
export const graceMs = 60_000;
/** Missed times are counted this far; a person is told “or more”. */
export const countedMisses = 1_000;

export interface Due {
  /** The times that run now, in order. */
  readonly times: readonly number[];
  readonly missed: number;
  /** What comes after them; null: nothing any more. */
  readonly nextAt: number | null;
}

export function catchUp(timetable: Timetable, nextAt: number, now: number): Due {
  if (nextAt > now) return { times: [], missed: 0, nextAt };
  const last = lastTime(timetable, nextAt, now);
  const runs = now - last < graceMs;
  const before = countTimes(timetable, nextAt, last, countedMisses);
  return {
    times: runs ? [last] : [],
    missed: Math.min(countedMisses, before + (runs ? 0 : 1)),
    nextAt: nextTime(timetable, last),
  };
}

/** What the run of a sliding window is for. UTC milliseconds; the end belongs to the next one. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

export interface DueWindows {
  readonly windows: readonly Window[];
  readonly nextAt: number | null;
}

/** At most `limit` windows, oldest first; `nextAt` is the window that has its turn after them. */
export function dueWindows(
  timetable: Timetable,
  delayMs: number,
  nextAt: number,
  now: number,
  limit: number,
): DueWindows {
  const windows: Window[] = [];
  let at: number | null = nextAt;
  while (at !== null && at + delayMs <= now && windows.length < limit) {
    const end = nextTime(timetable, at);
    windows.push({ start: at, end: end ?? at });
    at = end;
  }
  return { windows, nextAt: at };
}
