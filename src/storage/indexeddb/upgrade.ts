import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Upgrade } from '../migrations';

/** The steps of a migration, done to a database within its version change. */
export function databaseUpgrade(
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Upgrade {
  return {
    createTable(name, { key, indexes = {} }) {
      const table = database.createObjectStore(name, { keyPath: pathOf(key) });
      for (const [index, path] of Object.entries(indexes)) table.createIndex(index, pathOf(path));
    },
    dropTable: (name) => database.deleteObjectStore(name),
    createIndex(table, index, path) {
      transaction.objectStore(table).createIndex(index, pathOf(path));
    },
    dropIndex: (table, index) => transaction.objectStore(table).deleteIndex(index),
    async rewrite(table, change) {
      let cursor = await transaction.objectStore(table).openCursor();
      while (cursor) {
        const row = change(cursor.value);
        await (row === null ? cursor.delete() : cursor.update(row));
        cursor = await cursor.continue();
      }
    },
  };
}

/** IndexedDB takes mutable lists only. */
export function pathOf(path: string | readonly string[]): string | string[] {
  return typeof path === 'string' ? path : [...path];
}
