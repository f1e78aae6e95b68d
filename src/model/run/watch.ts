/**
 * A run as somebody watches it: folded like any other, but in bounded memory. Of rounds that are over,
 * the newest and some that failed are kept; where the others stand in the journal is remembered, so that
 * one of them can be read again.
 */
import { isLoop, lowerCase, outlineOf } from '../check/outline';
import type { Definition } from '../definition';
import { type Occurrence, occurrenceKey, type RunEvent, roundOf } from './events';
import { applyEvent, emptyRun, type MutableRunView } from './fold';
import { bodyOf, forgetRound } from './forget';
import {
  beginRound,
  failRound,
  finishRound,
  type MutableRoundColumns,
  type RoundColumns,
  roundColumns,
  roundsAround,
} from './rounds';

export interface Round {
  readonly loop: Occurrence;
  readonly index: number;
}

/** What is known of a loop beyond its record. */
export interface LoopWatch {
  /** The rounds that did not succeed, as they ended. */
  readonly failed: readonly number[];
  /** How each of its rounds went: these stay when rounds are forgotten. */
  readonly rounds: RoundColumns;
}

export interface MutableLoopWatch extends LoopWatch {
  failed: number[];
  readonly rounds: MutableRoundColumns;
  /** By `blockOf` their indexes: where those rounds stand. */
  readonly blocks: Map<number, { from: number; to: number }>;
  /** Where its items are listed. */
  readonly lists: { readonly from: number; readonly seq: number }[];
}

export interface WatchedRun {
  /** Null: what happens inside loops is of no interest. */
  readonly definition: Definition | null;
  readonly view: MutableRunView;
  /** By occurrence key. */
  readonly loops: Map<string, MutableLoopWatch>;
  /** Rounds that are over and not forgotten, oldest first. */
  readonly over: Round[];
  readonly failed: Round[];
  /** Keys of rounds that are looked at; see `roundKey`. */
  kept: ReadonlySet<string>;
}

/** Records beyond which rounds are forgotten. */
const recordsKept = 4000;
const failedRoundsKept = 200;
/** Indexes of failed rounds that a loop remembers: a list to step through, not a log. */
const failedKnown = 10_000;
/** Rounds of which one place is remembered together. */
const roundsInBlock = 32;

export const blockOf = (index: number): number => Math.floor(index / roundsInBlock);

export function watchRun(definition: Definition | null): WatchedRun {
  return {
    definition,
    view: emptyRun(),
    loops: new Map(),
    over: [],
    failed: [],
    kept: new Set(),
  };
}

export function roundKey({ loop, index }: Round): string {
  return `${occurrenceKey(loop.action, loop.repetition)}@${index}`;
}

/** `seq`: the number of the event in its journal, from 1. */
export function watchEvent(run: WatchedRun, event: RunEvent, seq: number): void {
  if (run.definition === null && 'repetition' in event && event.repetition !== '') return;
  if (event.type === 'itemsListed') {
    // Their texts are not kept: they can be read where they are listed.
    watchOf(run, event).lists.push({ from: event.from, seq });
    return;
  }
  applyEvent(run.view, event);
  if (event.type === 'iterationStarted') startRound(run, event, seq);
  if (event.type === 'iterationFinished') endRound(run, event, seq);
  if (event.type === 'actionFinished') noteFailure(run, event);
}

function watchOf({ loops }: WatchedRun, loop: Occurrence): MutableLoopWatch {
  const key = occurrenceKey(loop.action, loop.repetition);
  const known = loops.get(key) ?? {
    failed: [],
    rounds: roundColumns(),
    blocks: new Map(),
    lists: [],
  };
  loops.set(key, known);
  return known;
}

function noteRound(run: WatchedRun, loop: Occurrence, index: number, seq: number): void {
  const { blocks } = watchOf(run, loop);
  const known = blocks.get(blockOf(index));
  if (known) known.to = Math.max(known.to, seq);
  else blocks.set(blockOf(index), { from: seq, to: seq });
}

type Event<T extends RunEvent['type']> = Extract<RunEvent, { readonly type: T }>;

function startRound(run: WatchedRun, event: Event<'iterationStarted'>, seq: number): void {
  noteRound(run, event, event.index, seq);
  beginRound(watchOf(run, event).rounds, event.index, event.at);
}

function noteFailure(run: WatchedRun, event: Event<'actionFinished'>): void {
  const { action, status, repetition, error } = event;
  if (!run.definition || repetition === '') return;
  if (status !== 'Failed' && status !== 'TimedOut') return;
  const code = error?.code ?? event.code ?? status;
  const failure = { step: action, code, message: error?.message ?? '' };
  for (const { key, index } of roundsAround(run.definition, event)) {
    const loop = run.loops.get(key);
    if (loop) failRound(loop.rounds, index, failure);
  }
}

function endRound(run: WatchedRun, event: Event<'iterationFinished'>, seq: number): void {
  const { action, repetition, index, status } = event;
  noteRound(run, event, index, seq);
  finishRound(watchOf(run, event).rounds, index, event);
  const round = { loop: { action, repetition }, index };
  if (!run.definition) return;
  if (status === 'Succeeded') run.over.push(round);
  else {
    run.failed.push(round);
    const { failed } = watchOf(run, event);
    if (failed.length < failedKnown) failed.push(index);
  }
  if (run.failed.length > failedRoundsKept) forgetOldest(run, run.failed);
  while (run.view.actions.size > recordsKept) {
    if (!forgetOldest(run, run.over) && !forgetOldest(run, run.failed)) return;
  }
}

/** The oldest that nobody looks at; false if there is none. */
function forgetOldest(run: WatchedRun, rounds: Round[]): boolean {
  const at = rounds.findIndex((one) => !run.kept.has(roundKey(one)));
  const [round] = at < 0 ? [] : rounds.splice(at, 1);
  if (!round || !run.definition) return false;
  forgetWatches(run.definition, run, round);
  forgetRound(run.definition, run.view, round.loop, round.index);
  return true;
}

/** Loops inside a forgotten round are read again together with it. */
function forgetWatches(
  definition: Definition,
  { loops, view }: WatchedRun,
  { loop, index }: Round,
): void {
  const step = outlineOf(definition).byName.get(lowerCase(loop.action));
  if (!step) return;
  const repetition = roundOf(loop.repetition, index);
  for (const one of bodyOf(definition, step)) {
    if (!isLoop(one)) continue;
    const key = occurrenceKey(one.name, repetition);
    loops.delete(key);
    view.openRounds.delete(key);
  }
}
