import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { RunEvent } from '../model/run/events';
import { createBatcher, joinRows } from './batcher';
import { createMemoryStore } from './memory/store';
import type { JournalRow } from './schema';
import { StoreError } from './store';

const event = (at: number): RunEvent => ({ type: 'runFinished', at, status: 'Succeeded' });
const row = (runId: string, firstSeq: number): JournalRow => ({
  runId,
  firstSeq,
  events: [event(firstSeq)],
});

function watchedStore() {
  const store = createMemoryStore();
  return { store, write: vi.spyOn(store, 'write') };
}

describe('appends of the same moment', () => {
  test('share one transaction, and each resolves with it', async () => {
    const { store, write } = watchedStore();
    const batcher = createBatcher(store);
    const appends = Array.from({ length: 50 }, (_, seq) =>
      batcher.append(row(`run${seq % 5}`, Math.floor(seq / 5)), 'progress'),
    );
    await Promise.all(appends);
    expect(write).toHaveBeenCalledTimes(1);
    const rows = await store.read(['journal'], (tx) => tx.list('journal'));
    expect(rows.flatMap(({ events }) => events)).toHaveLength(50);
  });

  test('are synced if one of them was told to somebody', async () => {
    const { store, write } = watchedStore();
    const batcher = createBatcher(store);
    await Promise.all([
      batcher.append(row('a', 0), 'progress'),
      batcher.append(row('b', 0), 'told'),
    ]);
    await batcher.append(row('a', 1), 'progress');
    expect(write.mock.calls.map(([, durability]) => durability)).toEqual(['told', 'progress']);
  });

  test('are split where a transaction would grow too long', async () => {
    const { store, write } = watchedStore();
    const batcher = createBatcher(store, { limit: 10 });
    await Promise.all(
      Array.from({ length: 25 }, (_, seq) => batcher.append(row('a', seq), 'told')),
    );
    expect(write).toHaveBeenCalledTimes(3);
  });
});

test('what comes while a transaction is under way goes into the next one', async () => {
  const { store, write } = watchedStore();
  const batcher = createBatcher(store);
  const first = batcher.append(row('a', 0), 'progress');
  await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(1));
  await Promise.all([
    first,
    batcher.append(row('b', 0), 'told'),
    batcher.append(row('c', 0), 'told'),
  ]);
  expect(write).toHaveBeenCalledTimes(2);
});

test('a refused batch rejects each of its appends, and the next one goes on', async () => {
  const { store, write } = watchedStore();
  const batcher = createBatcher(store);
  write.mockRejectedValueOnce(new StoreError('quota', 'full'));
  const outcomes = await Promise.allSettled([
    batcher.append(row('a', 0), 'told'),
    batcher.append(row('b', 0), 'told'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await batcher.append(row('a', 0), 'told');
  expect(await store.read(['journal'], (tx) => tx.count('journal'))).toBe(1);
});

test('the guard reads in the same transaction and keeps a batch out', async () => {
  const { store } = watchedStore();
  const lease = { name: 'runner', holder: 'other', fence: 2, heartbeatAt: 0 };
  await store.write(['leases'], 'told', async (tx) => tx.put('leases', lease));
  const moved = new Error('the fence moved');
  const batcher = createBatcher(store, {
    guard: {
      tables: ['leases'],
      async check(tx) {
        if ((await tx.get('leases', 'runner'))?.fence !== 1) throw moved;
      },
    },
  });
  await expect(batcher.append(row('a', 0), 'told')).rejects.toBe(moved);
  expect(await store.read(['journal'], (tx) => tx.count('journal'))).toBe(0);
});

test('settled resolves when nothing waits any more', async () => {
  const { store } = watchedStore();
  const batcher = createBatcher(store);
  void batcher.append(row('a', 0), 'progress');
  void batcher.append(row('a', 1), 'progress');
  await batcher.settled();
  const rows = await store.read(['journal'], (tx) => tx.list('journal'));
  expect(rows).toEqual([{ runId: 'a', firstSeq: 0, events: [event(0), event(1)] }]);
});

test('joined rows hold the same events at the same places', () => {
  const rows = fc.array(
    fc.record({ runId: fc.constantFrom('a', 'b'), gap: fc.nat(1), length: fc.nat(3) }),
  );
  fc.assert(
    fc.property(rows, (steps) => {
      const next: Record<string, number> = {};
      const given = steps.map(({ runId, gap, length }): JournalRow => {
        const firstSeq = (next[runId] ?? 0) + gap;
        next[runId] = firstSeq + length;
        return { runId, firstSeq, events: Array.from({ length }, (_, i) => event(firstSeq + i)) };
      });
      const placed = (list: readonly JournalRow[]) =>
        list.flatMap(({ runId, firstSeq, events }) =>
          events.map((each, index) => `${runId} ${firstSeq + index} ${each.at}`),
        );
      expect(placed(joinRows(given)).sort()).toEqual(placed(given).sort());
      expect(joinRows(given).length).toBeLessThanOrEqual(given.length);
    }),
  );
});
