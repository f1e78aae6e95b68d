/**
 * What is due when the scheduler looks, which may be late: the tab was closed, the machine slept.
 *
 * A recurrence is not made up. Of the times that have passed only the last one still runs, and only if that
 * was just now; the others count as missed. A sliding window is made up whole: each window, in order.
 */

import type { Timetable } from './recurrence';
import { countTimes, lastTime, nextTime } from './times';

/** Just now: long enough for another tab to take over, and for a timer that comes late. */
export const graceMs = 60_000;
/** Missed times are counted this far; a person is told “or more”. */
export const countedMisses = 1_000;

export interface Due {
  /** The times that run now, in order. */
  readonly times: readonly number[];
  readonly missed?: Missed;
  /** What comes after them; null: nothing any more. */
  readonly nextAt: number | null;
}

export interface Missed {
  readonly count: number;
  /** The first and the last of them. */
  readonly from: number;
  readonly to: number;
}

export function catchUp(timetable: Timetable, nextAt: number, now: number, grace = graceMs): Due {
  if (nextAt > now) return { times: [], nextAt };
  const last = lastTime(timetable, nextAt, now);
  const runs = now - last < grace;
  const end = runs ? last : last + 1;
  const count = countTimes(timetable, nextAt, end, countedMisses);
  const to = lastTime(timetable, nextAt, end - 1);
  return {
    times: runs ? [last] : [],
    ...(count > 0 && { missed: { count, from: nextAt, to } }),
    nextAt: nextTime(timetable, last),
  };
}

/** One after another, none missed: the clock was stepped over them, so nobody was late. */
export function eachInTurn(timetable: Timetable, nextAt: number): Due {
  return { times: [nextAt], nextAt: nextTime(timetable, nextAt) };
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
