/**
 * Two definitions that were made from a third, made one. What each side did to a step is done, wherever
 * the other has moved it and whatever it has called it. Where that cannot be, the first side stays and
 * the conflict has a name.
 */
import type { Definition } from '../definition';
import type { Conflict, Report } from './conflict';
import { hasUniqueNames } from './definition-diff';
import { type FlatStep, named, type StepId, unflatten } from './flat';
import { mergeJson } from './merge-json';
import { mergeOrders, mergeSteps } from './merge-steps';
import { repairOrder } from './repair-order';
import { alignSides, nameAlike, nameForDuplicate, type Sides } from './sides';

export interface Merged {
  readonly definition: Definition;
  readonly conflicts: readonly Conflict[];
}

export function mergeDefinitions(base: Definition, a: Definition, b: Definition): Merged {
  if (![base, a, b].every(hasUniqueNames)) {
    const conflicts: Conflict[] = [];
    const definition = mergeRest({ base, a, b }, (conflict) => conflicts.push(conflict));
    return { definition, conflicts };
  }
  const aligned = alignSides(base, a, b);
  const forced = new Map<StepId, string>();
  const taken: Conflict[] = [];
  for (;;) {
    const conflicts = [...taken];
    const report: Report = (conflict) => conflicts.push(conflict);
    const sides = nameAlike(aligned, forced, report);
    const steps = mergeSteps(sides, report);
    // Which steps there are, and so which names, is known only now: then all is done again.
    const duplicate = nameForDuplicate(steps, aligned);
    if (!duplicate) return { definition: joined(sides, steps, report), conflicts };
    const { id, name, free } = duplicate;
    forced.set(id, free);
    taken.push({ kind: 'nameTaken', step: free, name });
  }
}

function joined(sides: Sides, steps: ReadonlyMap<StepId, FlatStep>, report: Report): Definition {
  const rest = mergeRest({ base: sides.base.rest, a: sides.a.rest, b: sides.b.rest }, report);
  return unflatten(
    named(repairOrder({ steps, orders: mergeOrders(sides, steps), rest }, sides, report)),
  );
}

type Three = Readonly<Record<'base' | 'a' | 'b', Definition>>;

/** Definitions as plain JSON. */
function mergeRest({ base, a, b }: Three, report: Report): Definition {
  return mergeJson(base as never, a as never, b as never, (path, was, left, right) => {
    report({ kind: 'changedTwice', step: null, path, base: was, a: left, b: right });
  }) as unknown as Definition;
}
