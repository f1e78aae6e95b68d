/** Reads a round again that was forgotten: where it stands in the journal, and how it gets back. */
import { lowerCase, outlineOf } from '../check/outline';
import type { Definition } from '../definition';
import { type ActionRecord, occurrenceKey, type RunEvent, roundOf } from './events';
import { bodyOf } from './forget';
import { blockOf, type Round, type WatchedRun, watchEvent, watchRun } from './watch';

/** Places in the journal: sequence numbers, both inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a round stands that is over and not in memory any more; undefined for any other. */
export function forgottenAt(run: WatchedRun, round: Round): Span | undefined {
  const { view, loops, definition } = run;
  const { loop, index } = round;
  const key = occurrenceKey(loop.action, loop.repetition);
  const span = loops.get(key)?.blocks.get(blockOf(index));
  const step = definition && outlineOf(definition).byName.get(lowerCase(loop.action));
  if (!span || !definition || !step || view.openRounds.get(key)?.has(index)) return undefined;
  const begun = view.actions.get(key)?.iterations ?? 0;
  const repetition = roundOf(loop.repetition, index);
  const body = bodyOf(definition, step);
  const isThere = body.some(({ name }) => view.actions.has(occurrenceKey(name, repetition)));
  return index < begun && body.length > 0 && !isThere ? span : undefined;
}

/** The event that lists an item, and the index of its first one; undefined if none does. */
export function listOfItem(
  { loops }: WatchedRun,
  { loop, index }: Round,
): { readonly from: number; readonly seq: number } | undefined {
  const watch = loops.get(occurrenceKey(loop.action, loop.repetition));
  return watch?.lists.findLast((one) => one.from <= index);
}

export interface NumberedEvent {
  readonly seq: number;
  readonly event: RunEvent;
}

/** `events`: those of the round's repetition; what two loops side by side share is told apart here. */
export function restoreRound(
  run: WatchedRun,
  round: Round,
  events: readonly NumberedEvent[],
): void {
  const { definition } = run;
  if (!definition) return;
  const again = foldRound(definition, round, events);
  for (const [key, record] of again.view.actions) run.view.actions.set(key, record);
  for (const [key, watch] of again.loops) run.loops.set(key, watch);
  run.over.push(round);
}

/** What the steps of a round have left, by their names; of loops within it only how they went. */
export function recordsOfRound(
  definition: Definition,
  round: Round,
  events: readonly NumberedEvent[],
): ReadonlyMap<string, ActionRecord> {
  const repetition = roundOf(round.loop.repetition, round.index);
  const { view } = foldRound(definition, round, events);
  const own = [...view.actions.values()].filter((one) => one.repetition === repetition);
  return new Map(own.map((record) => [record.action, record]));
}

function foldRound(
  definition: Definition,
  { loop }: Round,
  events: readonly NumberedEvent[],
): WatchedRun {
  const again = watchRun(definition);
  for (const { event, seq } of events) {
    if ('action' in event && isInside(definition, event.action, loop.action)) {
      watchEvent(again, event, seq);
    }
  }
  return again;
}

/** Where a round stands that has begun, whether or not it is in memory. */
export function spanOfRound(run: WatchedRun, { loop, index }: Round): Span | undefined {
  const watch = run.loops.get(occurrenceKey(loop.action, loop.repetition));
  return watch?.blocks.get(blockOf(index));
}

function isInside(definition: Definition, action: string, loop: string): boolean {
  let at = outlineOf(definition).byName.get(lowerCase(action))?.loop ?? null;
  while (at && lowerCase(at.name) !== lowerCase(loop)) at = at.loop;
  return at !== null;
}
