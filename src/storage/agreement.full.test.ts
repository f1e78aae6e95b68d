import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { observe, transactions } from './agreement.arbitrary';
import { openIndexedDbStore } from './indexeddb/store';
import { createMemoryStore } from './memory/store';

test('memory and IndexedDB cannot be told apart, over 20,000 sequences', async () => {
  let databases = 0;
  await fc.assert(
    fc.asyncProperty(transactions, async (list) => {
      const store = await openIndexedDbStore({ name: `agreement-${databases++}` });
      const inMemory = await observe(createMemoryStore(), list);
      expect(await observe(store, list)).toEqual(inMemory);
      store.close();
    }),
    { numRuns: 20_000 },
  );
});
