import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { storeContract } from './contract';
import { openIndexedDbStore } from './indexeddb/store';
import { createMemoryStore } from './memory/store';
import type { Store } from './store';

let databases = 0;

const stores: Record<string, () => Promise<Store>> = {
  memory: async () => createMemoryStore(),
  IndexedDB: () => openIndexedDbStore({ name: `contract-${databases++}` }),
};

for (const [name, open] of Object.entries(stores)) {
  describe(`a store in ${name}`, () => {
    for (const { title, run } of storeContract({ equal: assert.deepEqual })) {
      test(title, async () => run(await open()));
    }
  });
}
