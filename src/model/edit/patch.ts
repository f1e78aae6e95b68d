/**
 * The difference of two definitions as data: changes of single members, each with what it expects to
 * find. Undo is the patch from after to before. It keeps the order of members, and is refused where
 * somebody else has changed the same place since.
 */
import type { Definition, Json, JsonObject } from '../definition';
import { isObject } from '../step';
import { keptMembers } from './kept-members';
import { insertMember, memberOf, NoSuchMember, setMember } from './members';
import { type Edited, refused } from './outcome';
import { changePart, type Path } from './place';

export interface Change {
  readonly path: Path;
  /** What stands there; left out: nothing does. */
  readonly from?: Json | undefined;
  /** What shall stand there; left out: nothing. */
  readonly to?: Json | undefined;
  /** Where a new member goes: in front of this one; null: at the end. */
  readonly before?: string | null | undefined;
}

export function diff<T extends object>(before: T, after: T): readonly Change[] {
  return compare(before as Json, after as Json, []);
}

export function applyPatch(
  definition: Definition,
  { changes }: { readonly changes: readonly Change[] },
): Edited {
  let patched = definition;
  for (const change of changes) {
    const next = applyChange(patched, change);
    if (!next) return refused('changedSince');
    patched = next;
  }
  return { definition: patched };
}

/** Undefined if what it expects is not there. */
function applyChange(definition: Definition, change: Change): Definition | undefined {
  const member = change.path.at(-1);
  if (member === undefined) return undefined;
  let met = false;
  try {
    const changed = changePart(definition, change.path.slice(0, -1), (parent) => {
      if (parent === undefined || !meets(parent, member, change)) return parent;
      met = true;
      return write(parent, member, change);
    });
    return met ? changed : undefined;
  } catch (error) {
    if (error instanceof NoSuchMember) return undefined;
    throw error;
  }
}

function meets(parent: Json, member: string, { from }: Change): boolean {
  return sameJson(memberOf(parent, member), from);
}

function write(parent: Json, member: string, { from, to, before }: Change): Json {
  return isObject(parent) && from === undefined && to !== undefined
    ? (insertMember<Json | undefined>(parent, member, to, before ?? null) as JsonObject)
    : setMember(parent, member, to);
}

function compare(before: Json, after: Json, path: Path): Change[] {
  if (before === after) return [];
  if (isObject(before) && isObject(after)) return compareObjects(before, after, path);
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((item: Json, index) =>
      compare(item, after[index], [...path, String(index)]),
    );
  }
  return sameJson(before, after) ? [] : [{ path, from: before, to: after }];
}

function compareObjects(before: JsonObject, after: JsonObject, path: Path): Change[] {
  const kept = keptMembers(Object.keys(before), Object.keys(after));
  const removed = Object.entries(before)
    .filter(([name, value]) => !kept.has(name) && value !== undefined)
    .map(([name, from]): Change => ({ path: [...path, name], from }));
  const inner = [...kept].flatMap((name) =>
    compare(before[name] ?? null, after[name] ?? null, [...path, name]),
  );
  return [...removed, ...inner, ...addedMembers(after, kept, path)];
}

/** Last ones first, so that each finds the member that it goes in front of. */
function addedMembers(after: JsonObject, kept: ReadonlySet<string>, path: Path): Change[] {
  const added: Change[] = [];
  let next: string | null = null;
  for (const [name, to] of Object.entries(after).reverse()) {
    if (!kept.has(name) && to !== undefined)
      added.push({ path: [...path, name], to, before: next });
    next = name;
  }
  return added;
}

/** Equal as JSON; the order of members does not matter. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: Json, index) => sameJson(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
  );
}
