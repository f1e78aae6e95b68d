/**
 * A definition as a list of steps: each knows where it stands and holds only what is its own. Steps of
 * several definitions that are the same step have the same id, whatever they are called.
 */
import { renameEachInTemplate } from '../../expressions/language';
import type { Action, Actions, Branch, Definition, GraphRef, Json, RunAfter } from '../definition';
import { changeAt, memberOf } from '../edit/members';
import { branchPath } from '../edit/place';
import { renamePlainName } from '../edit/rename-action';
import { mapTexts } from '../edit/texts';
import { branchesOf } from '../walk';

/** Unique in a list; of a step that is in several lists the same. */
export type StepId = string;

export interface FlatGraph {
  readonly container: StepId | null;
  readonly branch: Branch;
}

export interface FlatStep {
  readonly name: string;
  readonly graph: FlatGraph;
  /** The action with its graphs empty; its runAfter has ids, or names after `named`. */
  readonly own: Action;
}

/** The steps of one graph in the order of the document. */
export interface FlatOrder {
  readonly graph: FlatGraph;
  readonly ids: readonly StepId[];
}

export interface Flat {
  readonly steps: ReadonlyMap<StepId, FlatStep>;
  /** By `graphKey`. */
  readonly orders: ReadonlyMap<string, FlatOrder>;
  /** The definition without its actions. */
  readonly rest: Definition;
}

/** The id of a step by its name; `count` tells apart what a faulty definition calls the same. */
export type GiveId = (name: string, count: number) => StepId;

export const ownId: GiveId = (name, count) => (count === 1 ? name : `${name}\0${count}`);

export function graphKey({ container, branch }: FlatGraph): string {
  return JSON.stringify([container, branch]);
}

/** The graph by the name of its container. */
export function refIn({ steps }: Pick<Flat, 'steps'>, { container, branch }: FlatGraph): GraphRef {
  return {
    container: container === null ? null : (steps.get(container)?.name ?? container),
    branch,
  };
}

export function flatten(definition: Definition, giveId: GiveId = ownId): Flat {
  const steps = new Map<StepId, FlatStep>();
  const orders = new Map<string, FlatOrder>();
  const counts = new Map<string, number>();
  const addGraph = (actions: Actions, graph: FlatGraph) => {
    const ids = new Map<string, StepId>();
    for (const name of Object.keys(actions)) {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      ids.set(name, giveId(name, count));
    }
    orders.set(graphKey(graph), { graph, ids: [...ids.values()] });
    for (const [name, action] of Object.entries(actions)) {
      const id = ids.get(name) ?? name;
      const bare = emptied(action);
      steps.set(id, {
        name,
        graph,
        own: withRunAfter(bare, (one) => ids.get(one) ?? strange(one)),
      });
      for (const one of branchesOf(action)) {
        if (Object.keys(one.actions).length > 0) {
          addGraph(one.actions, { container: id, branch: one.branch });
        }
      }
    }
  };
  addGraph(definition.actions, { container: null, branch: 'actions' });
  return { steps, orders, rest: { ...definition, actions: {} } };
}

/** The same with names in place of the ids of every runAfter, as they stand in a definition. */
export function named(flat: Flat): Flat {
  const steps = new Map<StepId, FlatStep>();
  const nameOf = (id: string) => flat.steps.get(id)?.name ?? familiar(id);
  for (const [id, step] of flat.steps)
    steps.set(id, { ...step, own: withRunAfter(step.own, nameOf) });
  return { ...flat, steps };
}

/** Takes a list with names in its runAfters. */
export function unflatten({ steps, orders, rest }: Flat): Definition {
  const actionsOf = (graph: FlatGraph): Actions => {
    const ids = orders.get(graphKey(graph))?.ids ?? [];
    const entries = ids.flatMap((id): [string, Action][] => {
      const step = steps.get(id);
      if (!step) return [];
      const { name, own } = step;
      return [[name, branchesOf(own).reduce((all, one) => fill(all, id, one.branch), own)]];
    });
    return Object.fromEntries(entries);
  };
  const fill = (action: Action, container: StepId, branch: Branch): Action => {
    const actions = actionsOf({ container, branch });
    return Object.keys(actions).length === 0 ? action : withBranch(action, branch, actions);
  };
  return { ...rest, actions: actionsOf({ container: null, branch: 'actions' }) };
}

/** All texts naming steps by their new names; names that swap do not meet on the way. */
export function renameInFlat(flat: Flat, renames: ReadonlyMap<string, string>): Flat {
  const pairs = [...renames].filter(([from, to]) => from !== to);
  if (pairs.length === 0) return flat;
  const lower = new Map(pairs.map(([from, to]) => [from.toLowerCase(), to]));
  const change = (text: string) => renameEachInTemplate(text, 'action', lower);
  // A name that nobody can type stands in for the new one until all old ones are gone.
  const first = pairs.map(([from], at) => [from, `\0${at}`] as const);
  const second = pairs.map(([, to], at) => [`\0${at}`, to] as const);
  const steps = new Map<StepId, FlatStep>();
  for (const [id, step] of flat.steps) {
    const plain = [...first, ...second].reduce(
      (own, [from, to]) => renamePlainName(own, from, to),
      step.own,
    );
    const own = mapTexts(plain as unknown as Json, change) as unknown as Action;
    steps.set(id, { ...step, name: renames.get(step.name) ?? step.name, own });
  }
  const rest = mapTexts(flat.rest as unknown as Json, change) as unknown as Definition;
  return { ...flat, steps, rest };
}

/** The action with its graphs empty: what is its own. */
export function emptied(action: Action): Action {
  return branchesOf(action).reduce((bare, { branch, actions }) => {
    const isEmpty = Object.keys(actions).length === 0;
    return isEmpty ? bare : withBranch(bare, branch, {});
  }, action);
}

function withBranch(action: Action, branch: Branch, actions: Actions): Action {
  const path = branchPath(branch);
  return changeAt(
    action as unknown as Json,
    path,
    () => actions as unknown as Json,
  ) as unknown as Action;
}

export function hasBranch(action: Action, branch: Branch): boolean {
  const holder = branchPath(branch).slice(0, -1);
  const json = action as unknown as Json;
  return (
    holder.reduce<Json | undefined>((one, member) => memberOf(one, member), json) !== undefined
  );
}

function withRunAfter(action: Action, change: (name: string) => string): Action {
  const { runAfter } = action;
  if (!runAfter) return action;
  const entries = Object.entries(runAfter).map(([name, statuses]) => [change(name), statuses]);
  return { ...action, runAfter: Object.fromEntries(entries) as RunAfter };
}

// What is no sibling has no id: it goes through as a name.
const strange = (name: string) => `\0?${name}`;
const familiar = (id: string) => (isStrange(id) ? id.slice(2) : id);

export function isStrange(id: StepId): boolean {
  return id.startsWith('\0?');
}
