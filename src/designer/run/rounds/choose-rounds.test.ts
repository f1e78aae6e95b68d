import { describe, expect, it } from 'vitest';
import type { ActionStatus } from '../../../model/run/events';
import { beginRound, failRound, finishRound, roundColumns } from '../../../model/run/rounds';
import { allRounds, chooseRounds, countStatuses, type RoundsAsked } from './choose-rounds';

interface Given {
  readonly status: ActionStatus;
  readonly took: number;
  readonly item: unknown;
  readonly code?: string;
}

function table(rounds: readonly Given[]) {
  const columns = roundColumns();
  for (const [index, { status, took, code }] of rounds.entries()) {
    beginRound(columns, index, 1000 + index);
    if (status !== 'Running') finishRound(columns, index, { at: 1000 + index + took, status });
    if (code !== undefined) {
      failRound(columns, index, { step: 'Reserve_stock', code, message: `${code}: no such piece` });
    }
  }
  return { columns, items: rounds.map(({ item }) => JSON.stringify(item)) };
}

const { columns, items } = table([
  { status: 'Succeeded', took: 30, item: { wood: 'Oak' } },
  { status: 'Failed', took: 10, item: 'Elm', code: 'Conflict' },
  { status: 'Running', took: 0, item: 10 },
  { status: 'TimedOut', took: 50, item: 9, code: 'ActionTimedOut' },
]);
const rounds = (asked: Partial<RoundsAsked>) => [
  ...chooseRounds(columns, items, { ...allRounds, ...asked }),
];

describe('the table of rounds', () => {
  it('has all of them in their order', () => {
    expect(rounds({})).toEqual([0, 1, 2, 3]);
  });

  it('leaves those that failed, or those of one status', () => {
    expect(rounds({ failedOnly: true })).toEqual([1, 3]);
    expect(rounds({ status: 'Running' })).toEqual([2]);
    expect([...countStatuses(columns)]).toEqual([
      ['Running', 1],
      ['Succeeded', 1],
      ['Failed', 1],
      ['TimedOut', 1],
    ]);
  });

  it('finds words in items, in error codes and messages, and in names of steps', () => {
    expect(rounds({ text: 'oak' })).toEqual([0]);
    expect(rounds({ text: 'CONFLICT' })).toEqual([1]);
    expect(rounds({ text: 'no such piece' })).toEqual([1, 3]);
    expect(rounds({ text: 'reserve stock' })).toEqual([1, 3]);
    expect(rounds({ text: 'reserve stock', failedOnly: true, status: 'Failed' })).toEqual([1]);
    expect(rounds({ text: 'pine' })).toEqual([]);
  });

  it('is sorted by any column, and what has no value stands last either way', () => {
    const by = (field: RoundsAsked['sort']['by'], descending = false) =>
      rounds({ sort: { by: field, descending } });
    expect(by('number', true)).toEqual([3, 2, 1, 0]);
    expect(by('duration')).toEqual([1, 0, 3, 2]);
    expect(by('duration', true)).toEqual([3, 0, 1, 2]);
    expect(by('item')).toEqual([3, 2, 1, 0]);
    expect(by('error')).toEqual([3, 1, 0, 2]);
  });

  it('is filtered and sorted all at once, however long it is', () => {
    const many = table(
      Array.from({ length: 100_000 }, (_, at) => ({
        status: at % 10 === 3 ? ('Failed' as const) : ('Succeeded' as const),
        took: at % 97,
        item: { number: at, text: `Item ${at}` },
        ...(at % 10 === 3 ? { code: `Code${at % 7}` } : {}),
      })),
    );
    const asked: RoundsAsked = {
      failedOnly: true,
      status: null,
      text: 'item 9',
      sort: { by: 'duration', descending: true },
    };
    const chosen = chooseRounds(many.columns, many.items, asked);
    expect(chosen.length).toBe(1111);
    expect(many.items[chosen[0] ?? 0]).toContain('Item 9');
  });
});
