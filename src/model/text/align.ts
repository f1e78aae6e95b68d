/** Which entries of a changed list are old ones, where they stood, and which are new. */
import type { Json, JsonObject } from '../definition';
import { keptMembers } from '../edit/kept-members';
import { sameJson } from '../edit/patch';
import type { TextMember } from './tree';

/** One entry of the new list. */
export interface Slot {
  /** Where it stood in the text; null: it is new. */
  readonly index: number | null;
  /** The name that it has now, of a member. */
  readonly key?: string;
  /** Of several members of one name the last one counts; the others are left as they are. */
  readonly overruled?: true;
  /** Where it stands in the new list. */
  readonly to: number;
}

export function alignItems(old: readonly Json[], next: readonly Json[]): readonly Slot[] {
  let start = 0;
  while (start < old.length && start < next.length && sameJson(old[start], next[start])) start++;
  let end = 0;
  const most = Math.min(old.length, next.length) - start;
  while (end < most && sameJson(old.at(-1 - end), next.at(-1 - end))) end++;
  return next.map((_, to) => {
    const fromEnd = next.length - to;
    if (fromEnd <= end) return { index: old.length - fromEnd, to };
    return { index: to < old.length - end ? to : null, to };
  });
}

/** Members keep the places that they have in the text; a new one stands behind the one before it. */
export function alignMembers(
  members: readonly TextMember[],
  old: JsonObject,
  next: JsonObject,
): readonly Slot[] {
  const written = new Map(members.map(({ key }, index) => [key, index] as const));
  const names = Object.keys(old).filter((name) => written.has(name));
  // What the text leaves out and reading filled in is no member of it until somebody changes it.
  const wanted = Object.keys(next).filter(
    (name) => next[name] !== undefined && (written.has(name) || !sameJson(old[name], next[name])),
  );
  const renamed = renames(names, wanted, old, next);
  const nowCalled = (name: string) => renamed.get(name) ?? name;
  const kept = keptMembers(names.map(nowCalled), wanted);
  const added = addedAfter(wanted, kept);
  const slots: Slot[] = [];
  const add = (anchor: string | null) => {
    for (const key of added.get(anchor) ?? []) slots.push({ index: null, key, to: slots.length });
  };
  add(null);
  members.forEach(({ key: oldKey }, index) => {
    const key = nowCalled(oldKey);
    if (!kept.has(key)) return;
    const overruled = written.get(oldKey) !== index;
    slots.push({ index, key, to: slots.length, ...(overruled && { overruled }) });
    if (!overruled) add(key);
  });
  return slots;
}

/** New names by the kept one that they follow; null: they come first. */
function addedAfter(
  wanted: readonly string[],
  kept: ReadonlySet<string>,
): ReadonlyMap<string | null, readonly string[]> {
  const added = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const name of wanted) {
    if (kept.has(name)) anchor = name;
    else added.set(anchor, [...(added.get(anchor) ?? []), name]);
  }
  return added;
}

/**
 * Old names and what they have become: in each gap between members that stayed, as many names that went
 * as names that came are the same members under other names, in their order.
 */
function renames(
  names: readonly string[],
  wanted: readonly string[],
  old: JsonObject,
  next: JsonObject,
): ReadonlyMap<string, string> {
  const stayed = keptMembers(names, wanted);
  const gone = gaps(names, stayed, (name) => Object.hasOwn(next, name));
  const come = gaps(wanted, stayed, (name) => Object.hasOwn(old, name));
  const renamed = new Map<string, string>();
  gone.forEach((before, at) => {
    const after = come[at] ?? [];
    if (before.length !== after.length) return;
    before.forEach((name, index) => {
      const to = after[index];
      if (to !== undefined && alike(old[name], next[to])) renamed.set(name, to);
    });
  });
  return renamed;
}

function gaps(
  names: readonly string[],
  stayed: ReadonlySet<string>,
  leaveOut: (name: string) => boolean,
): readonly string[][] {
  const found: string[][] = [[]];
  for (const name of names) {
    if (stayed.has(name)) found.push([]);
    else if (!leaveOut(name)) found.at(-1)?.push(name);
  }
  return found;
}

function alike(a: Json | undefined, b: Json | undefined): boolean {
  return (typeof a === 'object' && typeof b === 'object') || sameJson(a, b);
}
