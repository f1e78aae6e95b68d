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

/** All three with the names that the steps shall have in the end; `forced` has names for some. */
export function nameAlike(
  sides: Sides,
  forced: ReadonlyMap<StepId, string>,
  report: Report,
): Sides {
  const names = new Map([...finalNames(sides, report), ...forced]);
  const renamed = (flat: Flat) =>
    renameInFlat(
      flat,
      new Map([...flat.steps].map(([id, { name }]) => [name, names.get(id) ?? name] as const)),
    );
  return { base: renamed(sides.base), a: renamed(sides.a), b: renamed(sides.b) };
}

function finalNames({ base, a, b }: Sides, report: Report): ReadonlyMap<StepId, string> {
  const names = new Map([...a.steps].map(([id, { name }]) => [id, name] as const));
  for (const [id, { name }] of b.steps) {
    const [before, mine] = [base.steps.get(id)?.name, a.steps.get(id)?.name];
    if (mine === undefined || mine === before) names.set(id, name);
    else if (name !== before && name !== mine) {
      report({ kind: 'renamedTwice', step: mine, a: mine, b: name });
    }
  }
  return names;
}

/**
 * A free name for a step that has the name of another: only together do the two sides have both. Of two
 * such steps the one of `a` keeps its name.
 */
export function nameForDuplicate(
  steps: ReadonlyMap<StepId, FlatStep>,
  { a, b }: Sides,
): { readonly id: StepId; readonly name: string; readonly free: string } | undefined {
  const holders = new Map<string, StepId>();
  for (const [id, { name }] of steps) {
    const key = name.toLowerCase();
    const other = holders.get(key);
    holders.set(key, other ?? id);
    if (other === undefined || inOne(a, id, other) || inOne(b, id, other)) continue;
    const mine = (one: StepId) => a.steps.get(one)?.name === name;
    const loser = mine(id) && !mine(other) ? other : id;
    return { id: loser, name, free: freeName(allNames(steps, a.steps, b.steps), name) };
  }
  return undefined;
}

function inOne({ steps }: Flat, id: StepId, other: StepId): boolean {
  const [one, two] = [steps.get(id)?.name.toLowerCase(), steps.get(other)?.name.toLowerCase()];
  return one !== undefined && one === two;
}

function allNames(...lists: readonly ReadonlyMap<StepId, FlatStep>[]): ReadonlySet<string> {
  const steps = lists.flatMap((list) => [...list.values()]);
  return new Set(steps.map(({ name }) => name.toLowerCase()));
}
