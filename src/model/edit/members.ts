/**
 * Changes of objects that keep what they do not touch: same identity, same order of members. Objects
 * are built by entries only, so that a member named `__proto__` stays a member.
 */
import type { Json, JsonObject } from '../definition';
import { isObject } from '../step';

type Members<T> = Readonly<Record<string, T>>;

/** Puts a new member in front of another one; at the end if that is null or missing. */
export function insertMember<T>(
  object: Members<T>,
  key: string,
  value: T,
  before: string | null,
): Members<T> {
  const entries = Object.entries(object);
  const at = before === null ? -1 : entries.findIndex(([name]) => name === before);
  entries.splice(at === -1 ? entries.length : at, 0, [key, value]);
  return Object.fromEntries(entries);
}

export function withoutMember<T>(object: Members<T>, key: string): Members<T> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

export function renameMember<T>(object: Members<T>, from: string, to: string): Members<T> {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name === from ? to : name, value]),
  );
}

/** The first member after those named; null if they reach the end. */
export function memberAfter(object: Members<unknown>, names: readonly string[]): string | null {
  const keys = Object.keys(object);
  const last = Math.max(...names.map((name) => keys.indexOf(name)), -1);
  return keys[last + 1] ?? null;
}

export function memberOf(value: Json | undefined, member: string): Json | undefined {
  if (Array.isArray(value)) return Object.hasOwn(value, member) ? value[Number(member)] : undefined;
  return isObject(value) && Object.hasOwn(value, member) ? value[member] : undefined;
}

/** The path leads through something that is neither an object nor an existing item of an array. */
export class NoSuchMember extends Error {
  override name = 'NoSuchMember';
}

/**
 * The value with the one at `path` changed; objects missing on the way are made. `change` answers
 * undefined to take the member away.
 */
export function changeAt(
  value: Json | undefined,
  path: readonly string[],
  change: (value: Json | undefined) => Json | undefined,
): Json | undefined {
  const [member, ...rest] = path;
  if (member === undefined) return change(value);
  const parent = value ?? {};
  const before = memberOf(parent, member);
  const after = changeAt(before, rest, change);
  const isSame = after === before && (value !== undefined || after === undefined);
  return isSame ? value : setMember(parent, member, after);
}

/** Sets or, with undefined, removes one member; an existing one keeps its place. */
export function setMember(parent: Json, member: string, value: Json | undefined): Json {
  if (Array.isArray(parent) && Object.hasOwn(parent, member) && value !== undefined) {
    return parent.with(Number(member), value);
  }
  if (!isObject(parent)) throw new NoSuchMember(member);
  if (value === undefined) return withoutMember(parent, member);
  if (Object.hasOwn(parent, member)) {
    return Object.fromEntries(
      Object.entries(parent).map(([name, old]) => [name, name === member ? value : old]),
    );
  }
  return insertMember<Json | undefined>(parent, member, value, null) as JsonObject;
}

/** The object with every value changed; itself if none was. */
export function mapMembers<T>(
  object: Members<T>,
  change: (value: T, name: string) => T,
): Members<T> {
  let changed = false;
  const entries = Object.entries(object).map(([name, value]) => {
    const mapped = change(value, name);
    changed ||= mapped !== value;
    return [name, mapped] as const;
  });
  return changed ? Object.fromEntries(entries) : object;
}
