/**
 * Which round of each loop is shown, and thereby which record of a step. A person picks rounds; until
 * then it is the newest one while the loop goes on, and the first that failed once it has ended.
 */
import { isLoop, lowerCase, outlineOf, type Step } from '../model/check/outline';
import type { Definition } from '../model/definition';
import { type ActionRecord, occurrenceKey, roundOf } from '../model/run/events';
import type { Round } from '../model/run/watch';
import type { DesignerState } from './store';

export type RunState = Pick<DesignerState, 'definition' | 'run' | 'rounds'>;

/** What a loop's header and its pager say. */
export interface LoopState {
  /** Its occurrence key. */
  readonly key: string;
  readonly record: ActionRecord;
  /** Of a For each: how many items it goes over. */
  readonly total: number | undefined;
  /** Rounds that have begun, have ended, and did not succeed. */
  readonly begun: number;
  readonly finished: number;
  readonly failed: number;
  /** The one that is shown, from 0. */
  readonly index: number;
  readonly round: Round;
}

export function stepNamed(definition: Definition, name: string): Step | undefined {
  return outlineOf(definition).byName.get(lowerCase(name));
}

/** The record of an action in the rounds that are shown; null if the run has not come to it. */
export function shownRecord(state: RunState, name: string): ActionRecord | null {
  const step = state.run && stepNamed(state.definition, name);
  if (!state.run || !step) return null;
  return state.run.view.actions.get(occurrenceKey(name, repetitionOf(state, step))) ?? null;
}

/** Undefined of a loop in which no round has begun, and of what is no loop. */
export function shownLoop(state: RunState, name: string): LoopState | undefined {
  const step = state.run && stepNamed(state.definition, name);
  return step && isLoop(step) ? loopState(state, step) : undefined;
}

/** The loops around a step, outermost first. */
export function loopsAround(definition: Definition, name: string): readonly string[] {
  const loops: string[] = [];
  for (let at = stepNamed(definition, name)?.loop; at; at = at.loop) loops.unshift(at.name);
  return loops;
}

/** All rounds that are shown somewhere. */
export function shownRounds(state: RunState): readonly Round[] {
  return outlineOf(state.definition).steps.flatMap((step) => {
    const loop = isLoop(step) ? loopState(state, step) : undefined;
    return loop ? [loop.round] : [];
  });
}

function repetitionOf(state: RunState, { loop }: Step): string {
  if (!loop) return '';
  const shown = loopState(state, loop);
  // What is in a loop that was skipped was skipped with it, in no round.
  return shown ? roundOf(shown.round.loop.repetition, shown.index) : repetitionOf(state, loop);
}

function loopState(state: RunState, step: Step): LoopState | undefined {
  const { run, rounds } = state;
  const repetition = repetitionOf(state, step);
  const key = occurrenceKey(step.name, repetition);
  const record = run?.view.actions.get(key);
  const begun = record?.iterations ?? 0;
  if (!run || !record || begun === 0) return undefined;
  const watch = run.loops.get(key);
  const firstFailed = record.endedAt === undefined ? undefined : watch?.failed[0];
  const index = Math.min(rounds.get(step.name) ?? firstFailed ?? begun - 1, begun - 1);
  return {
    key,
    record,
    total: record.count,
    begun,
    finished: record.finishedIterations ?? 0,
    failed: record.failedIterations ?? 0,
    index,
    round: { loop: { action: step.name, repetition }, index },
  };
}
