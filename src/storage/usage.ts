/** How much the rows take, as an estimate of our own: the browser's lags behind and cannot warn. */
import { keyAt } from './keys';
import { type TableName, tables } from './schema';
import type { Key, Store } from './store';

export interface Usage {
  readonly usedBytes: number;
  readonly byTable: Readonly<Record<TableName, number>>;
}

/** A store that keeps count of what it writes, so that nobody reads everything to know how much it is. */
export interface CountedStore {
  readonly store: Store;
  usedBytes(): Promise<number>;
}

/** A count that is older than this, or from before something was deleted, is made anew when asked for. */
const goodFor = 600_000;
/** Yet not more often than this, ms. */
const countAtMostEvery = 30_000;

export function countUsage(store: Store, now: () => number): CountedStore {
  let bytes = 0;
  let countedAt: number | undefined;
  let deleted = false;
  let counting: Promise<void> | undefined;

  async function count(): Promise<void> {
    deleted = false;
    bytes = (await measureUsage(store)).usedBytes;
    countedAt = now();
  }

  return {
    usedBytes: async () => {
      const age = countedAt === undefined ? Number.POSITIVE_INFINITY : now() - countedAt;
      if (age > goodFor || (deleted && age > countAtMostEvery)) {
        counting ??= count().finally(() => {
          counting = undefined;
        });
        await counting;
      }
      return bytes;
    },
    store: {
      ...store,
      write: async (names, durability, body) => {
        let added = 0;
        let removes = false;
        const answer = await store.write(names, durability, (tx) => {
          added = 0;
          return body({
            ...tx,
            put(name, row) {
              tx.put(name, row);
              if (growing.includes(name)) added += bytesOf(row);
            },
            delete(name, key) {
              tx.delete(name, key);
              removes = true;
            },
            deleteRange(name, range) {
              tx.deleteRange(name, range);
              removes = true;
            },
          });
        });
        bytes += added;
        deleted ||= removes;
        return answer;
      },
    },
  };
}

/** Rows of the others mostly take the place of earlier ones. */
const growing: readonly TableName[] = [
  'versions',
  'draftLog',
  'runs',
  'journal',
  'operations',
  'world',
  'worldLog',
];

const page = 500;

export async function measureUsage(store: Store): Promise<Usage> {
  const byTable = {} as Record<TableName, number>;
  for (const name of Object.keys(tables) as TableName[]) {
    byTable[name] = await bytesOfTable(store, name);
  }
  return { usedBytes: Object.values(byTable).reduce((sum, bytes) => sum + bytes, 0), byTable };
}

/** Reads page by page, so that writers need not wait for a long journal. */
async function bytesOfTable(store: Store, name: TableName): Promise<number> {
  let bytes = 0;
  let from: Key | undefined;
  for (;;) {
    const range = from === undefined ? {} : { from, fromOpen: true };
    const rows = await store.read([name], (tx) => tx.list(name, { ...range, limit: page }));
    for (const row of rows) bytes += bytesOf(row);
    const last = rows.at(-1);
    from = last && keyAt(last, tables[name].key);
    if (from === undefined) return bytes;
  }
}

/**
 * About what structured clone writes: two bytes a unit of text that leaves Latin-1, one otherwise, and
 * a few for each value's head.
 */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 4 + value.length * (isLatin1(value) ? 1 : 2);
  if (typeof value === 'number') return 9;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + bytesOf(item), 8);
  if (typeof value !== 'object' || value === null) return 1;
  let bytes = 8;
  for (const [member, item] of Object.entries(value)) bytes += bytesOf(member) + bytesOf(item);
  return bytes;
}

function isLatin1(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 255) return false;
  return true;
}
