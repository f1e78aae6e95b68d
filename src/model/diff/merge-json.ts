/** Three values of which two were made from the first, made one. */
import type { Json, JsonObject } from '../definition';
import { sameJson } from '../edit/patch';
import { isObject } from '../step';
import { mergeOrder } from './merge-order';

type Maybe = Json | undefined;

/** Called where both sides changed the same thing differently. */
export type OnConflict = (path: readonly string[], base: Maybe, a: Maybe, b: Maybe) => void;

/** Undefined is a member that is not there. In a conflict `a` stays. */
export function mergeJson(
  base: Maybe,
  a: Maybe,
  b: Maybe,
  conflict: OnConflict,
  path: readonly string[] = [],
): Maybe {
  if (identical(b, base)) return a;
  if (identical(a, base) || sameJson(a, b)) return b;
  if (isObject(a) && isObject(b)) {
    return mergeObjects(isObject(base) ? base : {}, a, b, conflict, path);
  }
  if (Array.isArray(base) && Array.isArray(a) && Array.isArray(b)) {
    const sizes = new Set([base.length, a.length, b.length]);
    if (sizes.size === 1) {
      return base.map((item: Json, at) => {
        const merged = mergeJson(item, a[at], b[at], conflict, [...path, String(at)]);
        return merged ?? null;
      });
    }
  }
  conflict(path, base, a, b);
  return a;
}

function mergeObjects(
  base: JsonObject,
  a: JsonObject,
  b: JsonObject,
  conflict: OnConflict,
  path: readonly string[],
): JsonObject {
  const names = mergeOrder(Object.keys(base), Object.keys(a), Object.keys(b));
  const members = names.flatMap((name) => {
    const [before, mine, theirs] = [base, a, b].map((one) => own(one, name));
    const merged = mergeJson(before, mine, theirs, conflict, [...path, name]);
    return merged === undefined ? [] : [[name, merged] as const];
  });
  return Object.fromEntries(members);
}

function own(object: JsonObject, name: string): Maybe {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Equal down to the order of members. */
export function identical(a: Maybe, b: Maybe): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
