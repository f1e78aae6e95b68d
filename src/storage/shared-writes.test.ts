import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createMemoryStore } from './memory/store';
import { shareWrites } from './shared-writes';
import { type Durability, type Store, StoreError } from './store';

function watchedStore() {
  const store = createMemoryStore();
  const write = vi.spyOn(store, 'write');
  return { store: shareWrites(store), write };
}

const put = (store: Store, key: string, durability: Durability = 'progress') =>
  store.write(['meta'], durability, async (tx) => {
    tx.put('meta', { key, value: 1 });
    return `${key} put`;
  });
const keysIn = async (store: Store) =>
  (await store.read(['meta'], (tx) => tx.list('meta'))).map(({ key }) => key);

describe('writes of the same moment', () => {
  test('share one transaction, and each has its own answer', async () => {
    const { store, write } = watchedStore();
    const answers = await Promise.all(['a', 'b', 'c'].map((key) => put(store, key)));
    expect(answers).toEqual(['a put', 'b put', 'c put']);
    expect(write).toHaveBeenCalledTimes(1);
    expect(await keysIn(store)).toEqual(['a', 'b', 'c']);
  });

  test('cover the tables of all, and are synced if one of them was told to somebody', async () => {
    const { store, write } = watchedStore();
    const lease = { name: 'runner', holder: 'a', fence: 1, heartbeatAt: 0 };
    await Promise.all([
      put(store, 'a'),
      store.write(['leases'], 'told', async (tx) => tx.put('leases', lease)),
    ]);
    await put(store, 'b');
    expect(write.mock.calls.map(([tables, durability]) => [tables, durability])).toEqual([
      [['meta', 'leases'], 'told'],
      [['meta'], 'progress'],
    ]);
  });

  test('see what those before them wrote', async () => {
    const { store, write } = watchedStore();
    const raise = () =>
      store.write(['meta'], 'told', async (tx) => {
        const value = Number((await tx.get('meta', 'count'))?.value ?? 0) + 1;
        tx.put('meta', { key: 'count', value });
        return value;
      });
    expect(await Promise.all([raise(), raise(), raise()])).toEqual([1, 2, 3]);
    expect(write).toHaveBeenCalledTimes(1);
  });

  test('are split where a transaction would grow too long', async () => {
    const { store, write } = watchedStore();
    await Promise.all(Array.from({ length: 250 }, (_, at) => put(store, String(at))));
    expect(write).toHaveBeenCalledTimes(3);
  });
});

test('what comes while a transaction is under way goes into the next one', async () => {
  const { store, write } = watchedStore();
  const first = put(store, 'a');
  await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(1));
  await Promise.all([first, put(store, 'b'), put(store, 'c')]);
  expect(write).toHaveBeenCalledTimes(2);
});

test('nobody is answered before the transaction is complete', async () => {
  const { store, write } = watchedStore();
  let complete = () => {};
  write.mockImplementationOnce(async (_tables, _durability, body) => {
    const answer = await body({ put: () => {} } as never);
    await new Promise<void>((resolve) => {
      complete = resolve;
    });
    return answer;
  });
  const done = vi.fn();
  const both = Promise.all(['a', 'b'].map((key) => put(store, key).then(done)));
  await vi.waitFor(() => expect(write).toHaveBeenCalled());
  expect(done).not.toHaveBeenCalled();
  complete();
  await both;
});

describe('when one of them is refused', () => {
  test('it alone is, and leaves nothing behind', async () => {
    const { store } = watchedStore();
    const outcomes = await Promise.allSettled([
      put(store, 'a'),
      store.write(['meta'], 'told', async (tx) => {
        tx.put('meta', { key: 'half', value: 1 });
        throw new Error('refused');
      }),
      put(store, 'c'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await keysIn(store)).toEqual(['a', 'c']);
  });

  test('by the disk, the others are tried without it', async () => {
    const { store, write } = watchedStore();
    write.mockRejectedValueOnce(new StoreError('quota', 'full'));
    write.mockRejectedValueOnce(new StoreError('quota', 'full'));
    const outcomes = await Promise.allSettled([put(store, 'large'), put(store, 'small')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await keysIn(store)).toEqual(['small']);
  });

  test('because the store is closed, all are at once', async () => {
    const { store, write } = watchedStore();
    store.close();
    const outcomes = await Promise.allSettled([put(store, 'a'), put(store, 'b')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(write).toHaveBeenCalledTimes(1);
  });
});

test('whichever are refused, the others are as if they had been written alone', async () => {
  const steps = fc.array(
    fc.record({ key: fc.constantFrom('a', 'b', 'c'), refused: fc.boolean(), waits: fc.boolean() }),
    { maxLength: 20 },
  );
  const apply = async (store: Store, key: string, refused: boolean) =>
    store.write(['meta'], 'told', async (tx) => {
      const value = `${(await tx.get('meta', key))?.value ?? ''}${refused ? 'x' : 'o'}`;
      tx.put('meta', { key, value });
      if (refused) throw new Error('refused');
      return value;
    });
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const [alone, shared] = [createMemoryStore(), shareWrites(createMemoryStore())];
      const expected: unknown[] = [];
      const given: Promise<unknown>[] = [];
      for (const { key, refused, waits } of list) {
        expected.push(await apply(alone, key, refused).catch(() => 'refused'));
        given.push(apply(shared, key, refused).catch(() => 'refused'));
        if (waits) await given.at(-1);
      }
      expect(await Promise.all(given)).toEqual(expected);
      const rows = (store: Store) => store.read(['meta'], (tx) => tx.list('meta'));
      expect(await rows(shared)).toEqual(await rows(alone));
    }),
  );
});
