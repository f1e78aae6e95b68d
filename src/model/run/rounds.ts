/**
 * How each round of a loop went, in columns: a loop may have 100,000 of them, and an object for each
 * would cost a page more than the run itself.
 */
import { lowerCase, outlineOf } from '../check/outline';
import type { Definition } from '../definition';
import type { ActionStatus, RunEvent } from './events';
import { occurrenceKey } from './events';

export interface RoundFailure {
  /** The step that failed first in the round. */
  readonly step: string;
  readonly code: string;
  /** Cut where it is long; left out once very many different ones were seen. */
  readonly message: string;
}

/** The columns may be longer than `count`: they grow ahead. They are changed in place. */
export interface RoundColumns {
  /** One more than the highest index that has begun. */
  readonly count: number;
  /** UTC milliseconds; 0 where the round has not begun. */
  readonly startedAt: Float64Array;
  /** 0 while it goes on. */
  readonly endedAt: Float64Array;
  /** Places in `roundStatuses`. */
  readonly status: Uint8Array;
  /** Places in `failures`; 0 stands for none. */
  readonly failure: Uint32Array;
  readonly failures: readonly (RoundFailure | null)[];
}

export interface MutableRoundColumns extends RoundColumns {
  count: number;
  startedAt: Float64Array;
  endedAt: Float64Array;
  status: Uint8Array;
  failure: Uint32Array;
  readonly failures: (RoundFailure | null)[];
  readonly placeOf: Map<string, number>;
}

/** What a column of statuses points into; the first stands for a round that has not begun. */
export const roundStatuses = [
  null,
  'Running',
  'Succeeded',
  'Failed',
  'TimedOut',
  'Cancelled',
  'Skipped',
  'Waiting',
] as const satisfies readonly (ActionStatus | null)[];

const firstLength = 8;
const longestMessage = 300;
const messagesKept = 20_000;

export function roundColumns(): MutableRoundColumns {
  return {
    count: 0,
    startedAt: new Float64Array(firstLength),
    endedAt: new Float64Array(firstLength),
    status: new Uint8Array(firstLength),
    failure: new Uint32Array(firstLength),
    failures: [null],
    placeOf: new Map(),
  };
}

export function statusOfRound(columns: RoundColumns, index: number): ActionStatus | null {
  return roundStatuses[columns.status[index] ?? 0] ?? null;
}

export function failureOfRound(columns: RoundColumns, index: number): RoundFailure | null {
  return columns.failures[columns.failure[index] ?? 0] ?? null;
}

export function beginRound(columns: MutableRoundColumns, index: number, at: number): void {
  grow(columns, index + 1);
  columns.count = Math.max(columns.count, index + 1);
  columns.startedAt[index] = at;
  columns.status[index] = roundStatuses.indexOf('Running');
}

export function finishRound(
  columns: MutableRoundColumns,
  index: number,
  { at, status }: { readonly at: number; readonly status: ActionStatus },
): void {
  grow(columns, index + 1);
  columns.endedAt[index] = at;
  columns.status[index] = roundStatuses.indexOf(status);
}

/** What a container says of the steps in it is worth less than what one of them says of itself. */
export function failRound(
  columns: MutableRoundColumns,
  index: number,
  failure: RoundFailure,
): void {
  const known = failureOfRound(columns, index);
  if (known && known.code !== 'ActionFailed') return;
  grow(columns, index + 1);
  columns.failure[index] = placeOfFailure(columns, failure);
}

function placeOfFailure(columns: MutableRoundColumns, { step, code, message }: RoundFailure) {
  const { failures, placeOf } = columns;
  const isFull = failures.length > messagesKept;
  const kept = { step, code, message: isFull ? '' : message.slice(0, longestMessage) };
  const key = JSON.stringify([step, code, kept.message]);
  const known = placeOf.get(key);
  if (known !== undefined) return known;
  const place = failures.push(kept) - 1;
  placeOf.set(key, place);
  return place;
}

function grow(columns: MutableRoundColumns, length: number): void {
  const before = columns.status.length;
  if (length <= before) return;
  const next = Math.max(length, before * 2);
  columns.startedAt = copied(columns.startedAt, new Float64Array(next));
  columns.endedAt = copied(columns.endedAt, new Float64Array(next));
  columns.status = copied(columns.status, new Uint8Array(next));
  columns.failure = copied(columns.failure, new Uint32Array(next));
}

function copied<T extends Float64Array | Uint8Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** The rounds that a failure lies in, innermost first: by the key of their loop, and their index. */
export function roundsAround(
  definition: Definition,
  { action, repetition }: Extract<RunEvent, { type: 'actionFinished' }>,
): readonly { readonly key: string; readonly index: number }[] {
  const around: { key: string; index: number }[] = [];
  let loop = outlineOf(definition).byName.get(lowerCase(action))?.loop ?? null;
  let left = repetition;
  while (loop && left !== '') {
    const dash = left.lastIndexOf('-');
    const index = Number(left.slice(dash + 1));
    left = dash < 0 ? '' : left.slice(0, dash);
    around.push({ key: occurrenceKey(loop.name, left), index });
    loop = loop.loop;
  }
  return around;
}
