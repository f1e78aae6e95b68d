import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { openIndexedDbStore } from './indexeddb/store';
import { pathOf } from './indexeddb/upgrade';
import { type MigrationStep, migrate, newestSchema, type Schema } from './migrations';
import { misfitOf } from './rows';
import { schemaVersion, type TableName, type TableSchema, tables } from './schema';

interface StoredSchema {
  readonly version: number;
  readonly tables: Readonly<Record<string, TableSchema>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

const folder = new URL('./cases/', import.meta.url);
const stored = readdirSync(folder)
  .filter((name) => /^schema-\d+\.json$/.test(name))
  .map((name): StoredSchema => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

test('every version of the schema is stored, the newest as it is now', () => {
  const versions = stored.map(({ version }) => version).sort((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: schemaVersion }, (_, index) => index + 1));
  expect(stored.find(({ version }) => version === schemaVersion)?.tables).toEqual(tables);
});

test('the steps lead from the first version to the newest without a gap', () => {
  const leadsTo = newestSchema.steps.map(({ version }) => version);
  expect(leadsTo).toEqual(Array.from({ length: schemaVersion - 1 }, (_, index) => index + 2));
});

describe.each(stored)('a database of schema $version', ({ version, tables: old, rows }) => {
  test('opens with all its rows, each fitting its table', async () => {
    const name = `stored-${version}`;
    await fill(name, version, old, rows);
    const store = await openIndexedDbStore({
      name,
      onQuarantine: ({ table, reason }) => expect.fail(`${table}: ${reason}`),
    });
    for (const table of Object.keys(tables) as TableName[]) {
      const kept = await store.read([table], (tx) => tx.list(table));
      expect(kept.length, table).toBe(rows[table]?.length ?? 0);
      for (const row of kept) expect(misfitOf(table, row)).toBeUndefined();
    }
    store.close();
    expect(await structureOf(name)).toEqual(await structureOfNew());
  });
});

const secondVersion: MigrationStep = {
  version: 2,
  async change(upgrade) {
    upgrade.createTable('notes', { key: 'id', indexes: { byText: 'text' } });
    upgrade.createIndex('people', 'byMail', 'mail');
    upgrade.dropTable('worldLog');
    upgrade.dropIndex('connections', 'byOwner');
    await upgrade.rewrite('people', (row) => {
      const { id, name, ...rest } = row as { id: string; name: string };
      return id === 'gus' ? null : { ...rest, id, name: name.toUpperCase() };
    });
  },
};

test('a step makes and drops tables and indexes, and rewrites rows', async () => {
  const first = stored[0];
  if (!first) throw new Error('no stored schema');
  await fill('two', 1, first.tables, first.rows);
  const schema: Schema = { ...newestSchema, version: 2, steps: [secondVersion] };
  const store = await openIndexedDbStore({ name: 'two', schema });
  const people = await store.read(['people'], (tx) => tx.list('people', { index: 'byMail' }));
  expect(people.map(({ name }) => name)).toEqual(['ADA LIND']);
  store.close();
  const structure = await structureOf('two');
  expect(structure).toHaveProperty('notes', { key: 'id', indexes: { byText: 'text' } });
  expect(structure).not.toHaveProperty('worldLog');
  expect(structure).toHaveProperty('connections.indexes', {});
});

test('a step that fails leaves the database as it was', async () => {
  const first = stored[0];
  if (!first) throw new Error('no stored schema');
  await fill('failing', 1, first.tables, first.rows);
  const failing: MigrationStep = {
    version: 2,
    async change(upgrade) {
      await secondVersion.change(upgrade);
      throw new Error('a bug in the step');
    },
  };
  const schema: Schema = { ...newestSchema, version: 2, steps: [failing] };
  const opening = openIndexedDbStore({ name: 'failing', schema });
  await expect(opening).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
  const store = await openIndexedDbStore({ name: 'failing' });
  const people = await store.read(['people'], (tx) => tx.list('people'));
  expect(people).toEqual(first.rows.people);
});

test('steps up to the stored version are not done again', async () => {
  const done: number[] = [];
  const step = (version: number): MigrationStep => ({
    version,
    async change() {
      done.push(version);
    },
  });
  const nothing = {} as Parameters<MigrationStep['change']>[0];
  await migrate(2, nothing, { version: 4, tables: {}, steps: [step(2), step(3), step(4)] });
  expect(done).toEqual([3, 4]);
});

async function fill(
  name: string,
  version: number,
  schema: StoredSchema['tables'],
  rows: StoredSchema['rows'],
): Promise<void> {
  const database = await openDB(name, version, {
    upgrade(db) {
      for (const [table, { key, indexes = {} }] of Object.entries(schema)) {
        const made = db.createObjectStore(table, { keyPath: pathOf(key) });
        for (const [index, path] of Object.entries(indexes)) made.createIndex(index, pathOf(path));
      }
    },
  });
  for (const [table, list] of Object.entries(rows)) {
    for (const row of list) await database.put(table, row);
  }
  database.close();
}

async function structureOfNew(): Promise<Record<string, TableSchema>> {
  (await openIndexedDbStore({ name: 'new' })).close();
  return await structureOf('new');
}

async function structureOf(name: string): Promise<Record<string, TableSchema>> {
  const database = await openDB(name);
  const structure: Record<string, TableSchema> = {};
  for (const table of database.objectStoreNames) {
    const made = database.transaction(table).store;
    const indexes: Record<string, string | string[]> = {};
    for (const index of made.indexNames) indexes[index] = made.index(index).keyPath;
    structure[table] = { key: made.keyPath ?? '', indexes };
  }
  database.close();
  return structure;
}
