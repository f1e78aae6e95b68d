/** How much the rows take, as an estimate of our own: the browser's lags behind and cannot warn. */
import { keyAt } from './keys';
import { type TableName, tables } from './schema';
import type { Key, Store } from './store';

export interface Usage {
  readonly usedBytes: number;
  readonly byTable: Readonly<Record<TableName, number>>;
}

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
