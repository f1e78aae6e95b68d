import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { readBackup, restoreBackup, type ShownEvent, writeBackup } from './backup';
import { createMemoryStore } from './memory/store';
import { newestSchema } from './migrations';
import { type TableName, tables } from './schema';
import type { Store } from './store';
import { words } from './words';

const stored: { rows: Record<TableName, never[]> } = JSON.parse(
  readFileSync(new URL('./cases/schema-4.json', import.meta.url), 'utf8'),
);
const names = Object.keys(tables) as TableName[];
const asItIs: ShownEvent = (_run, event) => event;

async function filledStore(): Promise<Store> {
  const store = createMemoryStore();
  await store.write(names, 'told', async (tx) => {
    for (const name of names) for (const row of stored.rows[name]) tx.put(name, row);
  });
  return store;
}

async function contentOf(store: Store): Promise<Record<string, unknown[]>> {
  return await store.read(names, async (tx) => {
    const content: Record<string, unknown[]> = {};
    for (const name of names) content[name] = await tx.list(name);
    return content;
  });
}

async function restore(store: Store, text: string) {
  const backup = await readBackup(text);
  if (!backup.ok) throw new Error(backup.message);
  await restoreBackup(store, backup.value);
}

let file: string;
beforeEach(async () => {
  file = await writeBackup(await filledStore(), 1763700009000, asItIs);
});

test('a restored workspace holds what the saved one held, leases and keys aside', async () => {
  const store = createMemoryStore();
  await restore(store, file);
  expect(await contentOf(store)).toEqual({ ...stored.rows, leases: [], credentialKeys: [] });
});

test('saving what was restored gives the same file', async () => {
  const store = createMemoryStore();
  await restore(store, file);
  expect(await writeBackup(store, 1763700009000, asItIs)).toBe(file);
});

test('what was there before goes, whole or not at all', async () => {
  const store = await filledStore();
  const later = { id: 'later', name: 'Later', mail: 'later@example.com', licence: 'free' } as const;
  await store.write(['people'], 'told', async (tx) => tx.put('people', later));
  const before = await contentOf(store);
  const backup = await readBackup(file);
  if (!backup.ok) throw new Error(backup.message);
  const impossible = [...stored.rows.people, { ...later, note: () => {} }];
  const broken = { ...backup.value, rows: { ...backup.value.rows, people: impossible } };
  await expect(restoreBackup(store, broken)).rejects.toThrow();
  expect(await contentOf(store)).toEqual(before);
  await restore(store, file);
  expect((await contentOf(store)).people).toEqual(stored.rows.people);
});

describe('a file is refused with a sentence', () => {
  const changed = (change: object) => JSON.stringify({ ...JSON.parse(file), ...change });
  const cases: [title: string, text: () => string, code: string][] = [
    ['when it is cut off', () => file.slice(0, -20), 'notReadable'],
    ['when it is empty', () => '', 'notReadable'],
    ['when it is something else', () => '{"name":"flow"}', 'notABackup'],
    ['when it is a list', () => '[]', 'notABackup'],
    ['when its format is newer', () => changed({ formatVersion: 2 }), 'newer'],
    ['when its schema is newer', () => changed({ schemaVersion: 99 }), 'newer'],
    ['when rows are missing', () => changed({ rows: {} }), 'notWhole'],
    [
      'when it holds unknown tables',
      () => changed({ rows: { secrets: [1] }, count: 1 }),
      'notABackup',
    ],
  ];
  test.each(cases)('%s', async (_title, text, code) => {
    const result = await readBackup(text());
    expect(result).toMatchObject({ ok: false, code });
    if (!result.ok) expect(result.message).toMatch(/\.$/);
  });

  test('that counts what is missing', async () => {
    const result = await readBackup(changed({ rows: { people: [] }, count: 3 }));
    expect(result).toMatchObject({ message: words.notWhole(3, 0) });
  });
});

test('every shortened file is refused', async () => {
  for (let length = 0; length < file.length; length += 37) {
    expect((await readBackup(file.slice(0, length))).ok).toBe(false);
  }
});

test('rows that do not fit are left out and reported, the rest is restored', async () => {
  const text = JSON.stringify({
    ...JSON.parse(file),
    rows: { people: [...stored.rows.people, { id: 'x', name: 7 }] },
    count: stored.rows.people.length + 1,
  });
  const backup = await readBackup(text);
  if (!backup.ok) throw new Error(backup.message);
  const store = createMemoryStore();
  const reported: unknown[] = [];
  await restoreBackup(store, backup.value, ({ row }) => reported.push(row));
  expect(reported).toEqual([{ id: 'x', name: 7 }]);
  expect((await contentOf(store)).people).toEqual(stored.rows.people);
});

test('a file of an older schema goes through the same steps as a database', async () => {
  const next = newestSchema.version + 1;
  const backup = await readBackup(file, {
    ...newestSchema,
    version: next,
    tables: { ...tables, notes: { key: 'id' } },
    steps: [
      {
        version: next,
        async change(upgrade) {
          upgrade.createTable('notes', { key: 'id' });
          await upgrade.rewrite('groups', (row) => ({ ...(row as object), name: 'Renamed' }));
        },
      },
    ],
  });
  expect(backup).toMatchObject({
    ok: true,
    value: { rows: { notes: [], groups: [{ name: 'Renamed' }] } },
  });
});
