/** Today's runs by hour, and how to greet. Everything in the reader's time zone. */
import type { RunStatus } from '../../model/run/events';
import type { ChartBar } from '../../ui';

export interface DayRun {
  readonly status: RunStatus;
  readonly startedAt: number;
}

export interface Day {
  readonly hours: readonly { readonly ok: number; readonly bad: number }[];
  /** The hour that it is now. */
  readonly hourNow: number;
  readonly total: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly underWay: number;
}

/** Date and hour of a moment, by the clock of the zone. */
function wallClock(timeZone: string): (at: number) => { date: string; hour: number } {
  const format = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return (at) => {
    const parts = Object.fromEntries(
      format.formatToParts(at).map((part) => [part.type, part.value]),
    );
    return { date: `${parts.year}-${parts.month}-${parts.day}`, hour: Number(parts.hour) };
  };
}

const isBad = (status: RunStatus) => status === 'Failed' || status === 'TimedOut';

export function dayOf(runs: readonly DayRun[], now: number, timeZone: string): Day {
  const clock = wallClock(timeZone);
  const today = clock(now);
  const hours = Array.from({ length: 24 }, () => ({ ok: 0, bad: 0 }));
  const ofToday = runs.filter((run) => clock(run.startedAt).date === today.date);
  for (const run of ofToday) {
    const hour = hours[clock(run.startedAt).hour];
    if (hour) hour[isBad(run.status) ? 'bad' : 'ok'] += 1;
  }
  const count = (test: (status: RunStatus) => boolean) =>
    ofToday.filter((run) => test(run.status)).length;
  return {
    hours,
    hourNow: today.hour,
    total: ofToday.length,
    succeeded: count((status) => status === 'Succeeded'),
    failed: count(isBad),
    underWay: count((status) => status === 'Running' || status === 'Waiting'),
  };
}

export function dayBars(
  day: Day,
  label: (hour: number, ok: number, bad: number) => string,
): readonly ChartBar[] {
  return day.hours.map(({ ok, bad }, hour) => ({
    id: String(hour),
    label: label(hour, ok, bad),
    ok,
    bad,
    ahead: hour > day.hourNow,
  }));
}

export function partOfDay(hour: number): 'night' | 'morning' | 'day' | 'evening' {
  if (hour < 5) return 'night';
  if (hour < 11) return 'morning';
  return hour < 18 ? 'day' : 'evening';
}
