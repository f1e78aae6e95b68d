/**
 * Time in a storm: timers go by a clock that only goes forward, as those of a machine do; the clock on
 * the wall may be set.
 */
export interface StormTime {
  /** UTC milliseconds since 1970, as the wall says. */
  now(): number;
  /** Milliseconds since the storm began. */
  elapsed(): number;
  /** `isAlive` is asked when the time has come: timers die with their process. */
  after(ms: number, act: () => void, isAlive?: () => boolean): void;
  /** Sets the clock on the wall forward, or back. */
  jump(ms: number): void;
  /** Goes on to the next timer, unless that is further away; false: it is, or there is none. */
  step(atMostMs: number): boolean;
}

interface Timer {
  readonly due: number;
  readonly act: () => void;
  readonly isAlive: () => boolean;
}

/** Milliseconds; longer than any wait, pause or delay in a storm. */
export const lull = 600_000;
const begin = Date.UTC(2026, 10, 21, 9, 0, 0);

export function makeStormTime(): StormTime {
  let elapsed = 0;
  let offset = begin;
  /** The earliest first; of the same time, in the order in which they were set. */
  let timers: Timer[] = [];
  return {
    now: () => elapsed + offset,
    elapsed: () => elapsed,
    after: (ms, act, isAlive = () => true) => {
      const due = elapsed + Math.max(0, ms);
      const later = timers.findIndex((one) => one.due > due);
      timers.splice(later < 0 ? timers.length : later, 0, { due, act, isAlive });
    },
    jump: (ms) => {
      offset += ms;
    },
    step: (atMostMs) => {
      timers = timers.filter((one) => one.isAlive());
      const [next] = timers;
      if (!next || next.due - elapsed > atMostMs) return false;
      timers.shift();
      elapsed = next.due;
      next.act();
      return true;
    },
  };
}
