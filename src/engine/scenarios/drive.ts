/** The smallest host: it drives one run to its end, keeps its journal in memory and has its calls answered. */
import type { RunEvent } from '../../model/run/events';
import type { Answer } from '../exchange';
import { advance, answerCall, openRun } from '../execute';
import type { Plan } from '../plan';
import type { Call } from '../run';
import type { RunInfo } from '../run-scope';

export interface Clock {
  /** UTC milliseconds since 1970. */
  now(): number;
  /** Resolves when that time has come. */
  until(at: number): Promise<void>;
}

/** A clock that stands still, and is at any later time at once. */
export function virtualClock(start: number): Clock {
  let now = start;
  return {
    now: () => now,
    until: async (at) => {
      now = Math.max(now, at);
    },
  };
}

export interface Surroundings {
  readonly clock: Clock;
  /** In [0, 1). */
  random(): number;
  answer(call: Call): Answer | Promise<Answer>;
  /** Told of each part of the journal as it is written. */
  seen?(events: readonly RunEvent[]): void;
}

/** @returns the journal; without `runFinished` if the run waits for what nobody brings */
export async function drive(
  plan: Plan,
  info: RunInfo,
  started: readonly RunEvent[],
  { clock, random, answer, seen }: Surroundings,
): Promise<readonly RunEvent[]> {
  const ports = { now: clock.now, random };
  const journal: RunEvent[] = [...started];
  seen?.(started);
  const run = openRun(plan, info, journal, ports);
  const pending = new Map<string, Promise<() => void>>();
  for (;;) {
    const { events, calls, more, wakeAt } = advance(run, ports);
    journal.push(...events);
    seen?.(events);
    for (const call of calls) pending.set(call.key, ask(call));
    if (more) continue;
    if (run.view.endedAt !== undefined) return journal;
    if (pending.size > 0) (await Promise.race(pending.values()))();
    else if (wakeAt !== undefined) await clock.until(wakeAt);
    else return journal;
  }

  async function ask(call: Call): Promise<() => void> {
    const answered = await answer(call);
    return () => {
      pending.delete(call.key);
      answerCall(run, call.key, answered, ports);
    };
  }
}
