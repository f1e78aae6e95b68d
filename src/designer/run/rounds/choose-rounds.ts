/** Which rounds of a loop a table shows, and in which order: one pass over columns. */
import type { JsonText } from '../../../model/definition';
import type { ActionStatus } from '../../../model/run/events';
import {
  failureOfRound,
  type RoundColumns,
  roundStatuses,
  statusOfRound,
} from '../../../model/run/rounds';

export const roundFields = ['number', 'status', 'duration', 'started', 'item', 'error'] as const;
export type RoundField = (typeof roundFields)[number];

export interface RoundsAsked {
  /** Those that have ended without success. */
  readonly failedOnly: boolean;
  readonly status: ActionStatus | null;
  /** In items, and in what a failure says. */
  readonly text: string;
  readonly sort: { readonly by: RoundField; readonly descending: boolean };
}

export const allRounds: RoundsAsked = {
  failedOnly: false,
  status: null,
  text: '',
  sort: { by: 'number', descending: false },
};

/** Indexes of rounds, in the order asked for; what has no value comes last. */
export function chooseRounds(
  columns: RoundColumns,
  items: readonly JsonText[],
  asked: RoundsAsked,
): Uint32Array {
  const chosen = filtered(columns, items, asked);
  const { by, descending } = asked.sort;
  if (by === 'number') return descending ? chosen.reverse() : chosen;
  const compare = by === 'item' ? byItem(items, chosen) : byNumber(keysOf(columns, by));
  const sign = descending ? -1 : 1;
  return chosen.sort((a, b) => compare(a, b, sign) || a - b);
}

function filtered(
  columns: RoundColumns,
  items: readonly JsonText[],
  { failedOnly, status, text }: RoundsAsked,
): Uint32Array {
  const admitted = roundStatuses.map((one) => isAdmitted(one, failedOnly, status));
  const wanted = text.trim().toLowerCase();
  const failures = columns.failures.map((one) => one !== null && failureSays(one, wanted));
  const chosen = new Uint32Array(columns.count);
  let count = 0;
  for (let index = 0; index < columns.count; index++) {
    if (!admitted[columns.status[index] ?? 0]) continue;
    const says =
      wanted === '' ||
      failures[columns.failure[index] ?? 0] ||
      items[index]?.toLowerCase().includes(wanted);
    if (says) chosen[count++] = index;
  }
  return chosen.subarray(0, count);
}

function isAdmitted(
  status: ActionStatus | null,
  failedOnly: boolean,
  asked: ActionStatus | null,
): boolean {
  if (status === null || (asked !== null && status !== asked)) return false;
  const isBad = status !== 'Succeeded' && status !== 'Running' && status !== 'Waiting';
  return !failedOnly || isBad;
}

function failureSays(
  { step, code, message }: { step: string; code: string; message: string },
  wanted: string,
): boolean {
  return `${code}\n${message}\n${step}\n${step.replaceAll('_', ' ')}`
    .toLowerCase()
    .includes(wanted);
}

type Compare = (a: number, b: number, sign: number) => number;

function byNumber(keyOf: (index: number) => number): Compare {
  return (a, b, sign) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    if (Number.isNaN(first)) return Number.isNaN(second) ? 0 : 1;
    return Number.isNaN(second) ? -1 : (first - second) * sign;
  };
}

function keysOf(columns: RoundColumns, by: Exclude<RoundField, 'number' | 'item'>) {
  const { startedAt, endedAt, status, failure, failures } = columns;
  const at = (column: ArrayLike<number>, index: number) => column[index] || Number.NaN;
  switch (by) {
    case 'started':
      return (index: number) => at(startedAt, index);
    case 'duration':
      return (index: number) => at(endedAt, index) - at(startedAt, index);
    case 'status':
      return (index: number) => at(status, index);
    case 'error': {
      const codes = failures.map((one) => one?.code ?? '');
      const order = [...new Set(codes)].sort();
      const places = codes.map((code) => order.indexOf(code));
      return (index: number) => at(places, failure[index] ?? 0);
    }
  }
}

/** Numbers by their size and before texts; texts as they are spelled. */
function byItem(items: readonly JsonText[], chosen: Uint32Array): Compare {
  const numbers = new Float64Array(items.length).fill(Number.NaN);
  for (const index of chosen) numbers[index] = Number(items[index] ?? Number.NaN);
  const numeric = byNumber((index) => numbers[index] ?? Number.NaN);
  return (a, b, sign) => {
    const isNumeric = !Number.isNaN(numbers[a]) || !Number.isNaN(numbers[b]);
    if (isNumeric) return numeric(a, b, sign);
    const [first, second] = [items[a], items[b]];
    if (first === undefined || second === undefined) {
      return Number(first === undefined) - Number(second === undefined);
    }
    return first === second ? 0 : (first < second ? -1 : 1) * sign;
  };
}

/** How many rounds have which status. */
export function countStatuses(columns: RoundColumns): ReadonlyMap<ActionStatus, number> {
  const counts = new Uint32Array(roundStatuses.length);
  for (let index = 0; index < columns.count; index++) {
    const at = columns.status[index] ?? 0;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const known = new Map<ActionStatus, number>();
  for (const [at, status] of roundStatuses.entries()) {
    const count = counts[at] ?? 0;
    if (status !== null && count > 0) known.set(status, count);
  }
  return known;
}

/** What one row says. */
export function roundRow(columns: RoundColumns, index: number) {
  const startedAt = columns.startedAt[index] || undefined;
  const endedAt = columns.endedAt[index] || undefined;
  return {
    status: statusOfRound(columns, index),
    failure: failureOfRound(columns, index),
    startedAt,
    duration: startedAt === undefined || endedAt === undefined ? undefined : endedAt - startedAt,
  };
}
