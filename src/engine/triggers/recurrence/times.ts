/**
 * When a timetable fires. Seconds, minutes and hours are equal lengths of time; days, weeks, months and
 * years go by the calendar and the clock of the zone, so that 9:00 stays 9:00 when clocks change. A time
 * that the clock leaves out fires when the gap ends, one that it shows twice fires once, at the first.
 */
import { firstMomentOf, shownAt } from './clock-time';
import { type Periods, periodsOf } from './days';
import type { Schedule, Timetable } from './recurrence';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const lengths = { second: 1_000, minute, hour } as const;

/**
 * So many periods without a time and there is none: the 30th of every 12th month, from February on. The
 * rarest there is, the 29th of February every seventh year, comes within this.
 */
const emptyPeriods = 60;

/** The first time after a moment, UTC milliseconds; null if there will be none. */
export function nextTime(timetable: Timetable, after: number): number | null {
  const next = endlessTime(timetable, after);
  return next !== null && next <= endOf(timetable) ? next : null;
}

const endOf = ({ recurrence: { end = Number.POSITIVE_INFINITY } }: Timetable) => end;

function endlessTime(timetable: Timetable, after: number): number | null {
  const { recurrence, anchor } = timetable;
  const length = equalLength(timetable);
  if (length !== undefined) {
    if (after < anchor) return anchor;
    return anchor + (Math.floor((after - anchor) / length) + 1) * length;
  }
  const calendar = calendarOf(timetable);
  const from = Math.max(after, anchor - 1);
  const today = Math.floor(shownAt(from, recurrence.zone) / day);
  // A day before: what falls into a gap at midnight fires on the next day.
  const first = Math.max(0, calendar.periods.periodOf(today - 1));
  for (let period = first; period <= first + emptyPeriods; period++) {
    for (const at of timesIn(calendar, period, timetable)) if (at > from) return at;
  }
  return null;
}

/** The last time at or before a moment, not earlier than `from`, which is a time itself. */
export function lastTime(timetable: Timetable, from: number, until: number): number {
  const moment = Math.min(until, endOf(timetable));
  const length = equalLength(timetable);
  if (length !== undefined) return from + Math.floor((moment - from) / length) * length;
  const calendar = calendarOf(timetable);
  const today = Math.floor(shownAt(moment, timetable.recurrence.zone) / day);
  for (let period = calendar.periods.periodOf(today); period >= 0; period--) {
    const times = timesIn(calendar, period, timetable).filter((at) => at <= moment);
    const last = times.at(-1);
    if (last !== undefined) return Math.max(last, from);
  }
  return from;
}

/** How many times there are from one of them up to a moment before another; counts no further than `limit`. */
export function countTimes(
  timetable: Timetable,
  from: number,
  before: number,
  limit: number,
): number {
  const length = equalLength(timetable);
  if (length !== undefined)
    return Math.min(
      limit,
      Math.max(0, Math.ceil((Math.min(before, endOf(timetable) + 1) - from) / length)),
    );
  let count = 0;
  for (
    let at: number | null = from;
    at !== null && at < before && count < limit;
    at = nextTime(timetable, at)
  )
    count++;
  return count;
}

function equalLength({ recurrence: { frequency, interval } }: Timetable): number | undefined {
  return frequency === 'second' || frequency === 'minute' || frequency === 'hour'
    ? interval * lengths[frequency]
    : undefined;
}

interface Calendar {
  readonly periods: Periods;
  /** Milliseconds since midnight, in order. */
  readonly clockTimes: readonly number[];
}

function calendarOf({ recurrence, anchor }: Timetable): Calendar {
  const shown = shownAt(anchor, recurrence.zone);
  const first = Math.floor(shown / day);
  const clockTimes = clockTimesOf(recurrence.schedule, shown - first * day);
  return { periods: periodsOf(recurrence, first), clockTimes };
}

/** WDL: an hour or a minute that the schedule does not name is that of the start. */
function clockTimesOf(schedule: Schedule | undefined, ofStart: number): readonly number[] {
  const { hours, minutes } = schedule ?? {};
  if (!hours && !minutes) return [ofStart];
  const times = (hours ?? [Math.floor(ofStart / hour)]).flatMap((one) =>
    (minutes ?? [Math.floor((ofStart % hour) / minute)]).map((two) => one * hour + two * minute),
  );
  return times.sort((a, b) => a - b);
}

function timesIn(
  { periods, clockTimes }: Calendar,
  period: number,
  { recurrence, anchor }: Timetable,
): readonly number[] {
  return periods
    .daysOf(period)
    .flatMap((one) => clockTimes.map((time) => firstMomentOf(one * day + time, recurrence.zone)))
    .filter((at) => at >= anchor);
}
