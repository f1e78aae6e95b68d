import { compareKeys, isInRange, keyAt } from '../keys';
import type { TableSchema } from '../schema';
import { type Key, type ListOptions, StoreError } from '../store';

interface Entry {
  readonly key: Key;
  readonly row: object;
}

/** One table in memory: rows in the order of their keys. Rows are copied on their way in and out. */
export interface MemoryTable {
  get(key: Key): object | undefined;
  list(options?: ListOptions): object[];
  /** Answers the key that the row was put under. */
  put(row: object): Key;
  delete(key: Key): void;
}

export function createMemoryTable(schema: TableSchema): MemoryTable {
  const entries: Entry[] = [];

  function placeOf(key: Key): { at: number; found: boolean } {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const entry = entries[middle];
      if (entry && compareKeys(entry.key, key) < 0) low = middle + 1;
      else high = middle;
    }
    const entry = entries[low];
    return { at: low, found: entry !== undefined && compareKeys(entry.key, key) === 0 };
  }

  function select(options: ListOptions): Entry[] {
    if (options.index === undefined) return entries.filter(({ key }) => isInRange(key, options));
    const path = schema.indexes?.[options.index];
    if (path === undefined) throw new StoreError('failed', `There is no index ${options.index}.`);
    return entries
      .flatMap((entry) => {
        const key = keyAt(entry.row, path);
        return key !== undefined && isInRange(key, options) ? [{ key, entry }] : [];
      })
      .sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.entry.key, b.entry.key))
      .map(({ entry }) => entry);
  }

  return {
    get(key) {
      const { at, found } = placeOf(key);
      return found ? structuredClone(entries[at]?.row) : undefined;
    },
    list(options = {}) {
      const chosen = select(options);
      if (options.descending) chosen.reverse();
      return chosen.slice(0, options.limit).map(({ row }) => structuredClone(row));
    },
    put(row) {
      const key = keyAt(row, schema.key);
      if (key === undefined) throw new StoreError('failed', 'A row has no valid key.');
      const { at, found } = placeOf(key);
      entries.splice(at, found ? 1 : 0, { key, row: copyOf(row) });
      return key;
    },
    delete(key) {
      const { at, found } = placeOf(key);
      if (found) entries.splice(at, 1);
    },
  };
}

function copyOf(row: object): object {
  try {
    return structuredClone(row);
  } catch (cause) {
    throw new StoreError('failed', 'A row holds a value that cannot be stored.', { cause });
  }
}
