import { beforeEach, expect, test } from 'vitest';
import { createMemoryStore } from './memory/store';
import { type Room, type SpareFiles, watchRoom } from './room';
import { type Store, StoreError } from './store';

/** Bytes that are left on the disk. */
let left: number;
let said: boolean[];
let files: SpareFiles & { readonly kept: Map<string, number> };
let waiting: (() => void)[];
let room: Room;

beforeEach(async () => {
  left = 10_000_000;
  said = [];
  waiting = [];
  files = spareFiles();
  room = watchRoom({
    store: failingStore(),
    files,
    after: (_ms, act) => waiting.push(act),
    onChange: (full) => said.push(full),
  });
  await settle();
});

test('a reserve is kept while there is room', () => {
  expect(files.kept.has('reserve')).toBe(true);
});

test('a refused change is told once, and room again when there is some', async () => {
  left = 100;
  await expect(change()).rejects.toMatchObject({ code: 'quota' });
  await expect(change()).rejects.toMatchObject({ code: 'quota' });
  expect(said).toEqual([true]);
  await pass();
  expect(said).toEqual([true]);
  left = 5_000_000;
  await pass();
  expect(said).toEqual([true, false]);
  await change();
  expect(waiting).toEqual([]);
});

test('the reserve is given up for deleting, and only then', async () => {
  left = 100;
  await expect(change()).rejects.toThrow();
  expect(files.kept.has('reserve')).toBe(true);
  await room.making(async () => {
    expect(files.kept.has('reserve')).toBe(false);
    left = 5_000_000;
  });
  expect(said).toEqual([true, false]);
  expect(files.kept.has('reserve')).toBe(true);
  expect(files.kept.has('trial')).toBe(false);
});

test('a reserve that would take all the room there is is not kept', async () => {
  left = 100;
  await expect(change()).rejects.toThrow();
  await room.making(async () => {
    left = 1_100_000;
  });
  expect(said).toEqual([true, false]);
  expect([...files.kept.keys()]).toEqual([]);
  await change();
});

test('other refusals are no matter of room', async () => {
  const store: Store = {
    ...createMemoryStore(),
    write: () => Promise.reject(new StoreError('failed', '')),
  };
  const other = watchRoom({ store, files, after: () => {}, onChange: (full) => said.push(full) });
  await expect(other.store.write(['meta'], 'told', async () => {})).rejects.toThrow();
  expect(said).toEqual([]);
});

const change = () => room.store.write(['meta'], 'told', async () => {});

async function pass(): Promise<void> {
  for (const act of waiting.splice(0)) act();
  await settle();
}

const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

function failingStore(): Store {
  const store = createMemoryStore();
  return {
    ...store,
    write: async (tables, durability, body) => {
      if (left < 1000) throw new StoreError('quota', 'full');
      return await store.write(tables, durability, body);
    },
  };
}

function spareFiles() {
  const kept = new Map<string, number>();
  return {
    kept,
    fill: async (name: string, bytes: number) => {
      if (bytes > left) throw new Error('full');
      left -= bytes;
      kept.set(name, bytes);
    },
    remove: async (name: string) => {
      left += kept.get(name) ?? 0;
      kept.delete(name);
    },
  };
}
