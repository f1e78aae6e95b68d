/**
 * The one clock behind `Platform.now` and `Platform.after`.
 *
 * A clock that was set does not jump forward: it walks from timer to timer, shows each its own time, and
 * waits for what it does. So a day that is stepped over has all its runs, each at its hour. Nobody sees it
 * beyond a timer that has not had its turn.
 */
import { type ClockSetting, clockTime, realClock } from '../../model/clock';

export interface RealTime {
  /** UTC milliseconds. */
  now(): number;
  after(ms: number, act: () => void): void;
  report(error: unknown): void;
}

export interface PlatformClock {
  now(): number;
  /** A clock that was set waits for the promise that `act` may answer. */
  after(ms: number, act: () => unknown): void;
  set(setting: ClockSetting): void;
  /** A clock that was set also waits for what its timers have set going, before it shows the next time. */
  waitFor(rest: () => Promise<void>): void;
}

interface Timer {
  readonly due: number;
  readonly act: () => unknown;
}

/** A browser's timer overflows after 24 days; and a machine that slept is noticed within this. */
const longestWaitMs = 3_600_000;

export function createPlatformClock(
  real: RealTime,
  initial: ClockSetting = realClock,
): PlatformClock {
  let setting = initial;
  /** By due time, the earliest first. */
  const timers: Timer[] = [];
  /** The time of the timer that is being served. */
  let held: number | undefined;
  let isWalking = false;
  /** How far a clock that was set has come since then. */
  let reached = clockTime(initial, real.now());
  let alarm = 0;
  let rest: () => Promise<void> = async () => {};

  const shown = () => clockTime(setting, real.now());

  function now(): number {
    if (setting.mode === 'real') return real.now();
    const next = held ?? timers[0]?.due ?? Number.POSITIVE_INFINITY;
    reached = Math.max(reached, Math.min(shown(), next));
    return reached;
  }

  function arm(): void {
    alarm++;
    const [next] = timers;
    if (!next || isWalking) return;
    const wait = realWait(setting, next.due - shown());
    if (wait === undefined) return;
    const mine = alarm;
    real.after(Math.min(wait, longestWaitMs), () => {
      if (mine === alarm) void walk();
    });
  }

  async function walk(): Promise<void> {
    if (isWalking) return;
    isWalking = true;
    for (let timer = takeDue(); timer; timer = takeDue()) {
      const isReal = setting.mode === 'real';
      held = isReal ? undefined : timer.due;
      const done = serve(timer);
      if (isReal) continue;
      await done;
      await rest();
    }
    held = undefined;
    isWalking = false;
    arm();
  }

  function takeDue(): Timer | undefined {
    const [next] = timers;
    return next && next.due <= shown() ? timers.shift() : undefined;
  }

  async function serve({ act }: Timer): Promise<void> {
    try {
      await act();
    } catch (error) {
      real.report(error);
    }
  }

  return {
    now,
    after: (ms, act) => {
      const due = now() + Math.max(0, ms);
      const later = timers.findIndex((one) => one.due > due);
      timers.splice(later < 0 ? timers.length : later, 0, { due, act });
      if (timers[0]?.act === act) arm();
    },
    set: (next) => {
      const before = now();
      setting = next;
      reached = Math.min(before, shown());
      arm();
    },
    waitFor: (next) => {
      rest = next;
    },
  };
}

/** Real milliseconds until the clock has gone so far; undefined if it stands. */
function realWait(setting: ClockSetting, shownMs: number): number | undefined {
  if (shownMs <= 0) return 0;
  if (setting.mode === 'paused') return undefined;
  return setting.mode === 'fast' ? Math.ceil(shownMs / setting.times) : shownMs;
}
