/**
 * Keys as IndexedDB orders them: numbers before strings before lists, strings by UTF-16 unit, lists
 * member by member. The memory store sorts by this, so that both stores list rows in the same order.
 */
import type { Key, Range } from './store';

type Part = string | number;

/** The value of a key path in a row; undefined where the row has no valid key there. */
export function keyAt(row: object, path: string | readonly string[]): Key | undefined {
  if (typeof path === 'string') return partAt(row, path);
  const parts: Part[] = [];
  for (const member of path) {
    const part = partAt(row, member);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts;
}

function partAt(row: object, member: string): Part | undefined {
  const value: unknown = Object.hasOwn(row, member)
    ? (row as Record<string, unknown>)[member]
    : undefined;
  if (typeof value === 'string') return value;
  return typeof value === 'number' && !Number.isNaN(value) ? value : undefined;
}

/** Negative, zero or positive, as a sort function wants it. */
export function compareKeys(a: Key, b: Key): number {
  if (typeof a === 'object' && typeof b === 'object') return compareLists(a, b);
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function compareLists(a: readonly Part[], b: readonly Part[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compareKeys(part, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function rankOf(key: Key): number {
  if (typeof key === 'number') return 0;
  return typeof key === 'string' ? 1 : 2;
}

/** Whether no key at all can lie in the range. IndexedDB throws on such ranges; we answer nothing. */
export function isEmptyRange({ from, to, fromOpen, toOpen }: Range): boolean {
  if (from === undefined || to === undefined) return false;
  const order = compareKeys(from, to);
  return order > 0 || (order === 0 && (fromOpen === true || toOpen === true));
}

export function isInRange(key: Key, { from, to, fromOpen, toOpen }: Range): boolean {
  if (from !== undefined) {
    const order = compareKeys(key, from);
    if (order < 0 || (order === 0 && fromOpen)) return false;
  }
  if (to !== undefined) {
    const order = compareKeys(key, to);
    if (order > 0 || (order === 0 && toOpen)) return false;
  }
  return true;
}
