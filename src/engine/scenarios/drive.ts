/** The smallest host: it drives one run to its end, keeps its journal in memory and has its calls answered. */
import type { RunEvent } from '../../model/run/events';
import type { Answer } from '../exchange';
import { advance, answerCall, openRun, settleCall } from '../execute';
import type { Finished } from '../handler';
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

/** A result in the place of a call, which comes when the clock has moved on by so much. */
export interface Settlement {
  readonly settles: Finished;
  readonly afterMs: number;
}

type Reply = Answer | Settlement;

export interface Surroundings {
  readonly clock: Clock;
  /** In [0, 1). */
  random(): number;
  answer(call: Call): Reply | Promise<Reply>;
  /** Told of each part of the journal as it is written. */
  seen?(events: readonly RunEvent[]): void;
  /** Asked before each turn; false: the run is left as it is. */
  goesOn?(): boolean | Promise<boolean>;
}

/** @returns the journal; without `runFinished` if the run waits for what nobody brings, or was left */
export async function drive(
  plan: Plan,
  info: RunInfo,
  started: readonly RunEvent[],
  { clock, random, answer, seen, goesOn = () => true }: Surroundings,
): Promise<readonly RunEvent[]> {
  const ports = { now: clock.now, random };
  const journal: RunEvent[] = [...started];
  seen?.(started);
  const run = openRun(plan, info, journal, ports);
  const pending = new Map<string, Promise<() => void>>();
  const due = new Map<string, Due>();
  while (await goesOn()) {
    const { events, calls, more, wakeAt } = advance(run, ports);
    journal.push(...events);
    seen?.(events);
    for (const call of calls) pending.set(call.key, ask(call));
    if (more) continue;
    if (run.view.endedAt !== undefined) return journal;
    const first = firstOf(due);
    if (pending.size > 0) (await Promise.race(pending.values()))();
    else if (first && first.at <= (wakeAt ?? first.at)) await settle(first);
    else if (wakeAt !== undefined) await clock.until(wakeAt);
    else return journal;
  }
  return journal;

  async function ask(call: Call): Promise<() => void> {
    const answered = await answer(call);
    return () => {
      const { key } = call;
      pending.delete(key);
      if (!('settles' in answered)) answerCall(run, key, answered, ports);
      else due.set(key, { key, at: clock.now() + answered.afterMs, result: answered.settles });
    };
  }

  async function settle({ key, at, result }: Due): Promise<void> {
    await clock.until(at);
    due.delete(key);
    settleCall(run, key, result, ports);
  }
}

interface Due {
  readonly key: string;
  readonly at: number;
  readonly result: Finished;
}

/** Of those that are due at one moment, the one that was asked for first. */
function firstOf(due: ReadonlyMap<string, Due>): Due | undefined {
  let first: Due | undefined;
  for (const one of due.values()) if (!first || one.at < first.at) first = one;
  return first;
}
