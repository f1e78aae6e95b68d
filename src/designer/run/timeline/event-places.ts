/** Where the events of a run stand on a line from 0 to 1, and which steps are drawn above it. */
import type { ActionStatus, RunEvent } from '../../../model/run/events';

/** A pause is drawn at most so many times as long as the usual one. */
const longestPause = 6;
/** What each event gets at least, as a share of the usual pause: those of one instant stay apart. */
const least = 0.05;

/** With `folded` long waits are short, so that what happened between them can be told apart. */
export function eventPlaces(events: readonly RunEvent[], folded: boolean): Float64Array {
  const places = new Float64Array(events.length);
  const gaps = events.map((event, at) => Math.max(0, event.at - (events[at - 1]?.at ?? event.at)));
  const usual = usualGap(gaps);
  let sum = 0;
  for (const [at, gap] of gaps.entries()) {
    if (at > 0) sum += (folded ? Math.min(gap, usual * longestPause) : gap) + usual * least;
    places[at] = sum;
  }
  if (sum > 0) for (let at = 0; at < places.length; at++) places[at] = (places[at] ?? 0) / sum;
  return places;
}

/** The middle one of those that last: the mean would be that of the longest pause. */
function usualGap(gaps: readonly number[]): number {
  const lasting = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  return lasting[Math.floor((lasting.length - 1) / 2)] ?? 1;
}

/** The number of events up to a place on the line. */
export function countAt(places: Float64Array, place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  // The event that is nearest, not the one before.
  const before = places[low - 1] ?? 0;
  const after = places[low];
  return after !== undefined && after - place < place - before ? low + 1 : low;
}

export interface Bar {
  readonly step: string;
  readonly status: ActionStatus;
  /** Places of its events. */
  readonly from: number;
  readonly to: number;
  readonly lane: number;
}

const lanes = 4;
const mostBars = 400;

/** Of the steps outside of loops: from when to when each was under way. */
export function stepBars(events: readonly RunEvent[], places: Float64Array): readonly Bar[] {
  const open = new Map<string, number>();
  const bars: Bar[] = [];
  const free = new Array<number>(lanes).fill(-1);
  const add = (step: string, status: ActionStatus, from: number, to: number) => {
    const lane = Math.max(
      0,
      free.findIndex((until) => until <= from),
    );
    free[lane] = to;
    bars.push({ step, status, from, to, lane });
  };
  for (const [at, event] of events.entries()) {
    if (bars.length >= mostBars) break;
    const place = places[at] ?? 0;
    if (event.type === 'actionStarted' && event.repetition === '') open.set(event.action, place);
    if (event.type !== 'actionFinished' || event.repetition !== '') continue;
    add(event.action, event.status, open.get(event.action) ?? place, place);
    open.delete(event.action);
  }
  const end = places.at(-1) ?? 0;
  for (const [step, from] of open) add(step, 'Running', from, end);
  return bars;
}
