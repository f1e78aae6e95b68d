import { expect, test } from 'vitest';
import { openMemoryWorkspace } from '../../app/sample/memory-workspace';
import type { Run } from '../../model/flow';
import { sweep } from './retention';

const day = 86_400_000;

async function opened(usedBytes = 0) {
  const { store, platform, now } = await openMemoryWorkspace({ seed: 'empty' });
  const cleared: string[] = [];
  const add = (id: string, daysAgo: number, more: Partial<Run> = {}) =>
    store.write(['runs', 'journal'], 'told', async (tx) => {
      const startedAt = now() - daysAgo * day;
      tx.put('runs', {
        id,
        flowId: 'flow',
        environmentId: 'env',
        version: 1,
        definition: '{}',
        connectionReferences: {},
        startedBy: 'ines',
        startedAt,
        endedAt: startedAt,
        status: 'Succeeded',
        ...more,
      });
      tx.put('journal', { runId: id, firstSeq: 1, events: [] });
    });
  const parts = {
    store,
    platform: {
      ...platform,
      workspace: {
        ...platform.workspace,
        usedBytes: async () => usedBytes,
        freeSpace: async () => {
          cleared.push('some');
          return { runs: 1, bytes: 1 };
        },
      },
    },
    connectors: [],
    transport: { send: async () => ({ statusCode: 200 }) },
    simulate: () => ({ statusCode: 200 }),
    fence: async () => {},
  };
  const left = async () => ({
    runs: (await store.read(['runs'], (tx) => tx.list('runs'))).map((run) => run.id).sort(),
    journals: (await store.read(['journal'], (tx) => tx.list('journal')))
      .map((row) => row.runId)
      .sort(),
  });
  return { add, left, cleared, sweep: () => sweep(parts), now };
}

test('what ended more than 28 days ago goes with its journal; what is open stays, however old', async () => {
  const { add, left, sweep: tidy, now } = await opened();
  for (let run = 0; run < 45; run++) await add(`old-${run}`, 29 + run);
  await add('recent', 27);
  await add('long', 40, { endedAt: now() - day });
  await add('open', 40, { status: 'Waiting' });
  await tidy();
  const kept = await left();
  expect(kept.runs).toEqual(['long', 'open', 'recent']);
  expect(kept.journals).toEqual(kept.runs);
});

test('beyond a size the oldest history makes room, and not before', async () => {
  const small = await opened(1_000_000);
  await small.sweep();
  expect(small.cleared).toEqual([]);
  const large = await opened(2_000_000_001);
  await large.sweep();
  expect(large.cleared).toEqual(['some']);
});
