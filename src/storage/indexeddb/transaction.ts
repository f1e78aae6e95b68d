import { type IDBPTransaction, unwrap } from 'idb';
import { isEmptyRange } from '../keys';
import { admitRow, admitRows, type Quarantine } from '../rows';
import type { TableName, Tables } from '../schema';
import type { Key, ListOptions, Range, ReadTx, WriteTx } from '../store';
import { storeErrorOf } from './errors';

export function readTx(
  tx: IDBPTransaction<unknown, string[], IDBTransactionMode>,
  quarantine: Quarantine,
): ReadTx {
  function sourceOf(name: TableName, index: string | undefined) {
    const table = tx.objectStore(name);
    return index === undefined ? table : table.index(index);
  }

  async function rowsOf(name: TableName, options: ListOptions): Promise<unknown[]> {
    if (isEmptyRange(options) || options.limit === 0) return [];
    const source = sourceOf(name, options.index);
    const range = keyRangeOf(options);
    if (!options.descending) return await source.getAll(range, options.limit);
    if (options.limit === undefined) return (await source.getAll(range)).reverse();
    const rows: unknown[] = [];
    let cursor = await source.openCursor(range, 'prev');
    while (cursor) {
      rows.push(cursor.value);
      cursor = rows.length < options.limit ? await cursor.continue() : null;
    }
    return rows;
  }

  return {
    get: async <T extends TableName>(name: T, key: Key): Promise<Tables[T] | undefined> => {
      const row: unknown = await tx.objectStore(name).get(keyOf(key));
      return row === undefined ? undefined : admitRow(name, row, quarantine);
    },
    list: async (name, options = {}) => admitRows(name, await rowsOf(name, options), quarantine),
    count: async (name, options = {}) => {
      if (isEmptyRange(options)) return 0;
      const found = await sourceOf(name, options.index).count(keyRangeOf(options));
      return Math.min(found, options.limit ?? found);
    },
  };
}

export function writeTx(
  tx: IDBPTransaction<unknown, string[], 'readwrite'>,
  quarantine: Quarantine,
): WriteTx {
  // The bare table: a failing request already aborts the transaction, which is where we listen, so
  // the promise that the library would make for each of them is not needed.
  const tableOf = (name: TableName) => unwrap(tx.objectStore(name));
  return {
    ...readTx(tx, quarantine),
    put: (name, row) => {
      try {
        tableOf(name).put(row);
      } catch (error) {
        throw storeErrorOf(error);
      }
    },
    delete: (name, key) => {
      tableOf(name).delete(keyOf(key));
    },
    deleteRange: (name, range) => {
      if (isEmptyRange(range)) return;
      const keys = keyRangeOf(range);
      if (keys === undefined) tableOf(name).clear();
      else tableOf(name).delete(keys);
    },
  };
}

/** IndexedDB takes mutable lists only. */
function keyOf(key: Key): IDBValidKey {
  return typeof key === 'object' ? [...key] : key;
}

/** Undefined: every row. */
function keyRangeOf({
  from,
  fromOpen = false,
  to,
  toOpen = false,
}: Range): IDBKeyRange | undefined {
  if (from !== undefined && to !== undefined) {
    return IDBKeyRange.bound(keyOf(from), keyOf(to), fromOpen, toOpen);
  }
  if (from !== undefined) return IDBKeyRange.lowerBound(keyOf(from), fromOpen);
  return to === undefined ? undefined : IDBKeyRange.upperBound(keyOf(to), toOpen);
}
