/**
 * Two definitions that were made from a third, made one. What each side did to a step is done, wherever
 * the other has moved it and whatever it has called it. Where that cannot be, the first side stays and
 * the conflict has a name.
 */
import type { Definition } from '../definition';
import type { Conflict, Report } from './conflict';
import { hasUniqueNames } from './definition-diff';
import { named, unflatten } from './flat';
import { mergeJson } from './merge-json';
import { mergeOrders, mergeSteps } from './merge-steps';
import { repairOrder } from './repair-order';
import { alignSides, nameAlike } from './sides';

export interface Merged {
  readonly definition: Definition;
  readonly conflicts: readonly Conflict[];
}

export function mergeDefinitions(base: Definition, a: Definition, b: Definition): Merged {
  const conflicts: Conflict[] = [];
  const report: Report = (conflict) => conflicts.push(conflict);
  if (![base, a, b].every(hasUniqueNames)) {
    return { definition: mergeRest({ base, a, b }, report), conflicts };
  }
  const sides = nameAlike(alignSides(base, a, b), report);
  const steps = mergeSteps(sides, report);
  const rest = mergeRest({ base: sides.base.rest, a: sides.a.rest, b: sides.b.rest }, report);
  const flat = repairOrder({ steps, orders: mergeOrders(sides, steps), rest }, sides, report);
  return { definition: unflatten(named(flat)), conflicts };
}

type Three = Readonly<Record<'base' | 'a' | 'b', Definition>>;

/** Definitions as plain JSON. */
function mergeRest({ base, a, b }: Three, report: Report): Definition {
  return mergeJson(base as never, a as never, b as never, (path, was, left, right) => {
    report({ kind: 'changedTwice', step: null, path, base: was, a: left, b: right });
  }) as unknown as Definition;
}
