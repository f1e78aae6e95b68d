/**
 * What no edit may add to a definition. A definition that came with faults (an imported one) can still
 * be edited, so faults are counted, and an edit is refused only if it makes more of a kind.
 */
import type { Action, Actions, Definition } from '../definition';
import { branchesOf, places, predecessors } from '../walk';
import type { RefusalReason } from './outcome';

export interface Faults {
  /** Names in a runAfter that are not siblings. */
  readonly danglingRunAfter: number;
  /** Actions that can never start, because they wait for each other. */
  readonly cycle: number;
  readonly nameTaken: number;
}

const kinds = ['danglingRunAfter', 'cycle', 'nameTaken'] as const satisfies RefusalReason[];

/**
 * The fault that an edit adds, if any. What is taken back may have removed faults: as many as there were
 * (`restored`) may come again.
 */
export function addedFault(
  before: Definition,
  after: Definition,
  restored?: Faults,
): RefusalReason | undefined {
  if (before.triggers === after.triggers && sameOrder(before.actions, after.actions))
    return undefined;
  const old = faultsOf(before);
  const now = faultsOf(after);
  return kinds.find((kind) => now[kind] > Math.max(old[kind], restored?.[kind] ?? 0));
}

/** Only what is in the steps is another: none has another name, place or wait. Most edits are so. */
function sameOrder(before: Actions, after: Actions): boolean {
  if (before === after) return true;
  const names = Object.keys(before);
  const others = Object.keys(after);
  return (
    names.length === others.length && names.every((name) => sameStep(before[name], after[name]))
  );
}

function sameStep(before: Action | undefined, after: Action | undefined): boolean {
  if (before === after) return true;
  if (!before || !after || before.runAfter !== after.runAfter) return false;
  const branches = branchesOf(before);
  const others = branchesOf(after);
  return (
    branches.length === others.length &&
    branches.every(({ actions }, at) => sameOrder(actions, others[at]?.actions ?? {}))
  );
}

export function faultsOf(definition: Definition): Faults {
  const graphs = graphFaults(definition.actions);
  return {
    // WDL: in agent workflows a first action may name the trigger; that counts as met.
    danglingRunAfter: graphs.dangling - namedTriggers(definition),
    cycle: graphs.looped,
    nameTaken: duplicateNames(definition),
  };
}

interface GraphFaults {
  readonly dangling: number;
  readonly looped: number;
}

const known = new WeakMap<Actions, GraphFaults>();

/** Of a graph and all graphs inside it; kept per graph, as edits share what they do not change. */
function graphFaults(actions: Actions): GraphFaults {
  const found = known.get(actions);
  if (found) return found;
  let dangling = 0;
  let looped = waitingForever(actions);
  for (const action of Object.values(actions)) {
    dangling += predecessors(action).filter((name) => !Object.hasOwn(actions, name)).length;
    for (const branch of branchesOf(action)) {
      const inner = graphFaults(branch.actions);
      dangling += inner.dangling;
      looped += inner.looped;
    }
  }
  const faults = { dangling, looped };
  known.set(actions, faults);
  return faults;
}

function namedTriggers({ actions, triggers }: Definition): number {
  const named = (name: string) => Object.hasOwn(triggers, name) && !Object.hasOwn(actions, name);
  return Object.values(actions).flatMap(predecessors).filter(named).length;
}

function waitingForever(actions: Actions): number {
  const waits = new Map<string, number>();
  const followers = new Map<string, string[]>();
  for (const [name, action] of Object.entries(actions)) {
    const before = predecessors(action).filter((one) => Object.hasOwn(actions, one));
    waits.set(name, before.length);
    for (const one of before) followers.set(one, [...(followers.get(one) ?? []), name]);
  }
  const ready = [...waits.keys()].filter((name) => waits.get(name) === 0);
  for (const name of ready) {
    for (const follower of followers.get(name) ?? []) {
      const left = (waits.get(follower) ?? 0) - 1;
      waits.set(follower, left);
      if (left === 0) ready.push(follower);
    }
  }
  return waits.size - ready.length;
}

const duplicates = new WeakMap<Definition, number>();

/** Asked twice of each definition: after the edit that made it, and before the next one. */
function duplicateNames(definition: Definition): number {
  const found = duplicates.get(definition);
  if (found !== undefined) return found;
  const count = countDuplicates(definition);
  duplicates.set(definition, count);
  return count;
}

function countDuplicates(definition: Definition): number {
  const seen = new Set<string>();
  let count = 0;
  for (const { name } of places(definition)) {
    count++;
    seen.add(name.toLowerCase());
  }
  return count - seen.size;
}
