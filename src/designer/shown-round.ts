/**
 * Which round of each loop is shown, and thereby which record of a step. A person picks rounds; until
 * then it is the newest one while the loop goes on, and the first that failed once it has ended.
 */
import type { Definition } from '../model/definition';
import { type ActionRecord, type Occurrence, occurrenceKey, roundOf } from '../model/run/events';
import type { Round } from '../model/run/watch';
import { findAction, indexActions } from '../model/walk';
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

/** The record of an action in the rounds that are shown; null if the run has not come to it. */
export function shownRecord(state: RunState, name: string): ActionRecord | null {
  if (!state.run) return null;
  return state.run.view.actions.get(occurrenceKey(name, repetitionOf(state, name))) ?? null;
}

/** Whether the run is paused before it, in the rounds that are shown. */
export function shownHeld(state: RunState, name: string): Occurrence | undefined {
  const held = state.run?.view.held;
  return held?.size ? held.get(occurrenceKey(name, repetitionOf(state, name))) : undefined;
}

/** Undefined of a loop in which no round has begun, and of what is no loop. */
export function shownLoop(state: RunState, name: string): LoopState | undefined {
  const { run, rounds } = state;
  if (!run || !isLoop(state.definition, name)) return undefined;
  const repetition = repetitionOf(state, name);
  const key = occurrenceKey(name, repetition);
  const record = run.view.actions.get(key);
  const begun = record?.iterations ?? 0;
  if (!record || begun === 0) return undefined;
  const firstFailed = record.endedAt === undefined ? undefined : run.loops.get(key)?.failed[0];
  const index = Math.min(rounds.get(name) ?? firstFailed ?? begun - 1, begun - 1);
  return {
    key,
    record,
    total: record.count,
    begun,
    finished: record.finishedIterations ?? 0,
    failed: record.failedIterations ?? 0,
    index,
    round: { loop: { action: name, repetition }, index },
  };
}

/** The loops around a step, outermost first. */
export function loopsAround(definition: Definition, name: string): readonly string[] {
  const around = findAction(definition, name)?.ancestors ?? [];
  return around.filter((one) => isLoop(definition, one));
}

/** All rounds that are shown somewhere. */
export function shownRounds(state: RunState): readonly Round[] {
  return [...indexActions(state.definition).keys()].flatMap((name) => {
    const loop = shownLoop(state, name);
    return loop ? [loop.round] : [];
  });
}

/** What is in a loop that was skipped was skipped with it, in no round. */
function repetitionOf(state: RunState, name: string): string {
  const ancestors = findAction(state.definition, name)?.ancestors ?? [];
  const loop = ancestors.findLast((one) => isLoop(state.definition, one));
  if (loop === undefined) return '';
  const shown = shownLoop(state, loop);
  return shown ? roundOf(shown.round.loop.repetition, shown.index) : repetitionOf(state, loop);
}

function isLoop(definition: Definition, name: string): boolean {
  const type = findAction(definition, name)?.action.type.toLowerCase();
  return type === 'foreach' || type === 'until';
}
