/** What two values have that is not the same in both, member by member. */
import type { JsonText } from '../../../model/definition';

export interface ValueDifference {
  /** Members from the outermost in; empty: the whole value. */
  readonly path: readonly (string | number)[];
  /** JSON text; undefined where there is none. */
  readonly first: JsonText | undefined;
  readonly second: JsonText | undefined;
}

/** Nobody reads more of them. */
const most = 200;

export function valueDifferences(
  first: JsonText | undefined,
  second: JsonText | undefined,
): readonly ValueDifference[] {
  if (first === second) return [];
  const found: ValueDifference[] = [];
  compare(parsed(first), parsed(second), [], found);
  return found;
}

/** Stands where there is no value: JSON has no undefined. */
const parsed = (text: JsonText | undefined): unknown =>
  text === undefined ? undefined : JSON.parse(text);

function compare(
  first: unknown,
  second: unknown,
  path: readonly (string | number)[],
  found: ValueDifference[],
): void {
  if (found.length >= most || first === second) return;
  if (Array.isArray(first) && Array.isArray(second)) {
    const length = Math.max(first.length, second.length);
    for (let at = 0; at < length; at++) compare(first[at], second[at], [...path, at], found);
    return;
  }
  if (isRecord(first) && isRecord(second)) {
    for (const name of new Set([...Object.keys(first), ...Object.keys(second)])) {
      compare(own(first, name), own(second, name), [...path, name], found);
    }
    return;
  }
  found.push({ path, first: textOf(first), second: textOf(second) });
}

const own = (record: Record<string, unknown>, name: string) =>
  Object.hasOwn(record, name) ? record[name] : undefined;

const textOf = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `body/lines/2`, as a person reads it. */
export const pathText = (path: ValueDifference['path']): string => path.join(' › ');
