import { expect, test } from 'vitest';
import { createMemoryStore } from './memory/store';
import { bytesOf, measureUsage } from './usage';

test('an empty workspace uses nothing', async () => {
  expect((await measureUsage(createMemoryStore())).usedBytes).toBe(0);
});

test('every row counts, over more than one page, in its own table', async () => {
  const store = createMemoryStore();
  const text = 'x'.repeat(1000);
  await store.write(['meta', 'journal'], 'told', async (tx) => {
    for (let index = 0; index < 1200; index++) tx.put('meta', { key: `k${index}`, value: text });
    tx.put('journal', { runId: 'r', firstSeq: 0, events: [] });
  });
  const { usedBytes, byTable } = await measureUsage(store);
  expect(byTable.meta).toBeGreaterThan(1_200_000);
  expect(byTable.meta).toBeLessThan(1_400_000);
  expect(byTable.people).toBe(0);
  expect(usedBytes).toBe(byTable.meta + byTable.journal);
});

test('text beyond Latin-1 takes two bytes a unit', () => {
  expect(bytesOf('żółć') - bytesOf('zolc')).toBe(4);
});
