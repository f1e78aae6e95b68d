/** Putting steps into a container, and taking them out again. */
import type { Action, Actions, Branch, Definition, Json, RunAfter } from '../definition';
import { declaredVariables } from '../variables';
import { actionsAt, branchesOf, findAction, isContainer, predecessors } from '../walk';
import { changeAt } from './members';
import { uniqueName } from './name';
import { type Edited, refused } from './outcome';
import { branchPath, changeGraph, graphPath } from './place';
import { removeAction } from './remove-action';

export interface WrapActions {
  /** Side by side in one graph. */
  readonly steps: readonly string[];
  /** What the container would be called. */
  readonly name: string;
  /** The container: the steps become its first branch. */
  readonly action: Action;
}

export interface UnwrapAction {
  readonly step: string;
}

/** The container waits for what its steps waited for, and is waited for in their place. */
export function wrapActions(definition: Definition, { steps, name, action }: WrapActions): Edited {
  const graph = graphOf(definition, steps[0] ?? '');
  if (!graph) return refused('noSuchStep');
  const chosen = new Set(steps);
  const inside = Object.entries(graph.actions).filter(([one]) => chosen.has(one));
  if (inside.length !== chosen.size) return refused('notSideBySide');
  const [branch] = branchesOf(action);
  if (!branch) return refused('noContainer');
  const body = Object.fromEntries(inside);
  if (declaredVariables({ actions: body }).length > 0) return refused('onlyAtRoot');
  const called = uniqueName(definition, name);
  const wrapper = filled({ ...action, runAfter: waitsOf(body) }, branch.branch, bodyOf(body));
  const swap = (one: string) => (chosen.has(one) ? [called] : [one]);
  const first = inside[0]?.[0];
  const entries = Object.entries(graph.actions).flatMap(([key, one]): [string, Action][] => {
    if (!chosen.has(key)) return [[key, waitingFor(one, swap)]];
    return key === first ? [[called, wrapper]] : [];
  });
  return { definition: changeGraph(definition, graph.path, () => Object.fromEntries(entries)) };
}

/** What followed the container follows the last of its steps. */
export function unwrapAction(definition: Definition, { step }: UnwrapAction): Edited {
  const graph = graphOf(definition, step);
  const container = graph?.actions[step];
  if (!graph || !container) return refused('noSuchStep');
  if (!isContainer(container)) return refused('noContainer');
  const bodies = branchesOf(container).filter((one) => Object.keys(one.actions).length > 0);
  const [body, another] = bodies;
  if (another) return refused('severalBranches');
  if (!body) return removeAction(definition, { step });
  const last = lastOf(body.actions);
  const swap = (one: string) => (one === step ? last : [one]);
  const entries = Object.entries(graph.actions).flatMap(([key, one]): [string, Action][] => {
    if (key !== step) return [[key, waitingFor(one, swap)]];
    return Object.entries(body.actions).map(([name, inner]) =>
      predecessors(inner).length > 0
        ? [name, inner]
        : [name, { ...inner, runAfter: container.runAfter ?? {} }],
    );
  });
  return { definition: changeGraph(definition, graph.path, () => Object.fromEntries(entries)) };
}

function graphOf(definition: Definition, step: string) {
  const place = findAction(definition, step);
  const path = place && graphPath(definition, place.graph);
  const actions = place && actionsAt(definition, place.graph);
  return path && actions && { path, actions };
}

/** All that a group of actions waits for outside of itself. */
function waitsOf(group: Actions): RunAfter {
  const entries = Object.values(group).flatMap((one) => Object.entries(one.runAfter ?? {}));
  return joined(entries.filter(([name]) => !Object.hasOwn(group, name)));
}

/** A group of actions that wait for nothing outside of it. */
function bodyOf(group: Actions): Actions {
  const entries = Object.entries(group).map(([name, action]): [string, Action] => {
    const runAfter = Object.entries(action.runAfter ?? {});
    const kept = runAfter.filter(([one]) => Object.hasOwn(group, one));
    const same = kept.length === runAfter.length;
    return [name, same ? action : { ...action, runAfter: Object.fromEntries(kept) }];
  });
  return Object.fromEntries(entries);
}

/** Those of a graph that no other of it waits for. */
function lastOf(actions: Actions): readonly string[] {
  const waited = new Set(Object.values(actions).flatMap(predecessors));
  return Object.keys(actions).filter((name) => !waited.has(name));
}

function waitingFor(action: Action, swap: (name: string) => readonly string[]): Action {
  const { runAfter = {} } = action;
  if (Object.keys(runAfter).every((name) => swap(name)[0] === name)) return action;
  const entries = Object.entries(runAfter).flatMap(([name, statuses]) =>
    swap(name).map((one) => [one, statuses] as const),
  );
  return { ...action, runAfter: joined(entries) };
}

/** What is named twice is waited for with the statuses of both. */
function joined(entries: readonly (readonly [string, readonly string[]])[]): RunAfter {
  const all = new Map<string, readonly string[]>();
  for (const [name, statuses] of entries) {
    all.set(name, [...new Set([...(all.get(name) ?? []), ...statuses])]);
  }
  return Object.fromEntries(all);
}

function filled(container: Action, branch: Branch, body: Actions): Action {
  return changeAt(container as unknown as Json, branchPath(branch), (there) => ({
    ...(there as object),
    ...(body as unknown as Record<string, Json>),
  })) as unknown as Action;
}
