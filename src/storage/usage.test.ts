import { expect, test } from 'vitest';
import { createMemoryStore } from './memory/store';
import { bytesOf, countUsage, measureUsage } from './usage';

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

test('what is written is counted as it comes, what is deleted by counting again, now and then', async () => {
  let time = 0;
  const { store, usedBytes } = countUsage(createMemoryStore(), () => time);
  const write = (rows: number) =>
    store.write(['journal'], 'told', async (tx) => {
      for (let row = 0; row < rows; row++)
        tx.put('journal', { runId: 'r', firstSeq: row, events: [] });
    });
  expect(await usedBytes()).toBe(0);
  await write(10);
  const ten = await usedBytes();
  expect(ten).toBeGreaterThan(100);
  await store.write(['journal'], 'told', async (tx) => tx.deleteRange('journal', {}));
  expect(await usedBytes()).toBe(ten);
  time += 60_000;
  expect(await usedBytes()).toBe(0);
});
