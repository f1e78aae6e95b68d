/** Three definitions with one set of ids, and with one set of names. */
import type { Definition } from '../definition';
import { freeName } from '../edit/name';
import { sameJson } from '../edit/patch';
import type { Report } from './conflict';
import { type Flat, type FlatStep, flatten, named, ownId, renameInFlat, type StepId } from './flat';
import { matchSteps } from './match';

export interface Sides {
  readonly base: Flat;
  readonly a: Flat;
  readonly b: Flat;
}

/** What both added alike is one step. */
export function alignSides(base: Definition, a: Definition, b: Definition): Sides {
  const old = flatten(base);
  const inA = matchSteps(old, flatten(a));
  const inB = matchSteps(old, flatten(b));
  const mine = flatten(a, (name, count) => inA.get(ownId(name, count)) ?? newId('a', name, count));
  const theirs = flatten(
    b,
    (name, count) => inB.get(ownId(name, count)) ?? newId('b', name, count),
  );
  const alike = addedAlike(mine, theirs);
  return {
    base: old,
    a: mine,
    b: flatten(b, (name, count) => {
      const id = inB.get(ownId(name, count)) ?? newId('b', name, count);
      return alike.get(id) ?? id;
    }),
  };
}

/** No name begins like this. */
const newId = (side: 'a' | 'b', name: string, count: number) => `\0${side}${ownId(name, count)}`;

function addedAlike(a: Flat, b: Flat): ReadonlyMap<StepId, StepId> {
  const [mine, theirs] = [named(a).steps, named(b).steps];
  const alike = new Map<StepId, StepId>();
  for (const [id, step] of theirs) {
    const other = `\0a${id.slice(2)}`;
    const same = id.startsWith('\0b') ? mine.get(other) : undefined;
    if (same && sameJson(same.own as never, step.own as never)) alike.set(id, other);
  }
  return alike;
}

/** All three with the names that the steps shall have in the end. */
export function nameAlike(sides: Sides, report: Report): Sides {
  const names = finalNames(sides, report);
  const renamed = (flat: Flat) =>
    renameInFlat(
      flat,
      new Map([...flat.steps].map(([id, { name }]) => [name, names.get(id) ?? name] as const)),
    );
  return { base: renamed(sides.base), a: renamed(sides.a), b: renamed(sides.b) };
}

function finalNames({ base, a, b }: Sides, report: Report): ReadonlyMap<StepId, string> {
  const names = new Map<StepId, string>();
  const given = new Set<string>();
  for (const [id, step] of a.steps) {
    names.set(id, step.name);
    if (isNews(base, b, id, step)) given.add(step.name.toLowerCase());
  }
  const taken = new Set(allNames(a, b));
  for (const [id, step] of b.steps) {
    const { name } = step;
    const [before, mine] = [base.steps.get(id)?.name, a.steps.get(id)?.name];
    if (mine !== undefined && (name === mine || name === before)) continue;
    if (mine !== undefined && mine !== before) {
      report({ kind: 'renamedTwice', step: mine, a: mine, b: name });
      continue;
    }
    const isTaken = isNews(base, a, id, step) && given.has(name.toLowerCase());
    const free = isTaken ? freeName(taken, name) : name;
    if (isTaken) report({ kind: 'nameTaken', step: free, name });
    taken.add(free.toLowerCase());
    names.set(id, free);
  }
  return names;
}

/** Whether the other side may not know that a step of this name is there. */
function isNews(base: Flat, other: Flat, id: StepId, step: FlatStep): boolean {
  const before = base.steps.get(id);
  if (before?.name !== step.name) return true;
  return !other.steps.has(id) && JSON.stringify(before) !== JSON.stringify(step);
}

function allNames(...flats: readonly Flat[]): ReadonlySet<string> {
  const steps = flats.flatMap((flat) => [...flat.steps.values()]);
  return new Set(steps.map(({ name }) => name.toLowerCase()));
}
