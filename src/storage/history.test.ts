import { beforeEach, expect, test } from 'vitest';
import type { Run } from '../model/flow';
import { dropOldestRuns } from './history';
import { createMemoryStore } from './memory/store';
import type { Store } from './store';

let store: Store;
beforeEach(async () => {
  store = createMemoryStore();
  await store.write(['runs', 'journal'], 'told', async (tx) => {
    for (let at = 0; at < 60; at++) {
      const status = at % 2 === 0 ? 'Succeeded' : 'Failed';
      tx.put('runs', { ...run, id: `run-${at}`, status, startedAt: at, endedAt: at });
      tx.put('journal', { runId: `run-${at}`, firstSeq: 1, events: [event] });
    }
    tx.put('runs', { ...run, id: 'open', status: 'Running', startedAt: -1 });
    tx.put('journal', { runId: 'open', firstSeq: 1, events: [event] });
  });
});

const event = {
  type: 'runFinished',
  at: 1,
  status: 'Succeeded',
  outputs: 'x'.repeat(1000),
} as const;
const run: Omit<Run, 'id' | 'status' | 'startedAt'> = {
  flowId: 'f',
  environmentId: 'e',
  version: 1,
  definition: '{}',
  connectionReferences: {},
  startedBy: 'p',
};

const idsLeft = () =>
  store.read(['runs', 'journal'], async (tx) => ({
    runs: (await tx.list('runs')).sort((a, b) => a.startedAt - b.startedAt).map(({ id }) => id),
    journals: await tx.count('journal'),
  }));

test('the oldest go first, with their journals, until there is enough room', async () => {
  const freed = await dropOldestRuns(store, 30_000);
  expect(freed.bytes).toBeGreaterThanOrEqual(30_000);
  const left = await idsLeft();
  expect(left.runs[0]).toBe('open');
  expect(left.runs[1]).toBe(`run-${freed.runs}`);
  expect(left.runs).toHaveLength(61 - freed.runs);
  expect(left.journals).toBe(left.runs.length);
});

test('open runs stay, however much room is wanted', async () => {
  expect((await dropOldestRuns(store, Number.POSITIVE_INFINITY)).runs).toBe(60);
  expect((await idsLeft()).runs).toEqual(['open']);
});
