/** Ways through a definition: its graphs, its actions, and where each action stands. */
import type { Action, Actions, Branch, Definition, GraphRef } from './definition';

export const rootGraph: GraphRef = { container: null, branch: 'actions' };

const noActions: Actions = {};

/** The branches that an action has by its type, in the order in which they are drawn. */
export function branchesOf(action: Action): readonly { branch: Branch; actions: Actions }[] {
  switch (action.type.toLowerCase()) {
    case 'if':
      return [
        { branch: 'actions', actions: action.actions ?? noActions },
        { branch: 'else', actions: action.else?.actions ?? noActions },
      ];
    case 'switch':
      return [
        ...Object.entries(action.cases ?? {}).map(([name, one]) => ({
          branch: `case:${name}` as const,
          actions: one.actions ?? noActions,
        })),
        { branch: 'default' as const, actions: action.default?.actions ?? noActions },
      ];
    case 'agent':
      return Object.entries(action.tools ?? {})
        .filter(([, tool]) => tool.actions !== undefined)
        .map(([name, tool]) => ({ branch: `tool:${name}`, actions: tool.actions ?? noActions }));
    case 'scope':
    case 'foreach':
    case 'until':
      return [{ branch: 'actions', actions: action.actions ?? noActions }];
    default:
      // A type that we do not know may still hold steps: they are shown and checked like others.
      return action.actions ? [{ branch: 'actions', actions: action.actions }] : [];
  }
}

export function isContainer(action: Action): boolean {
  return branchesOf(action).length > 0;
}

export function branchActions(action: Action, branch: Branch): Actions {
  return branchesOf(action).find((one) => one.branch === branch)?.actions ?? noActions;
}

export interface Place {
  readonly name: string;
  readonly action: Action;
  readonly graph: GraphRef;
  /** Containers around it, outermost first. */
  readonly ancestors: readonly string[];
}

/** Visits every action, parents before children, in document order. Iterative: depth costs no stack. */
export function* places(definition: Pick<Definition, 'actions'>): Generator<Place> {
  const open: Place[] = graphPlaces(definition.actions, rootGraph, []).reverse();
  for (let place = open.pop(); place; place = open.pop()) {
    yield place;
    const ancestors = [...place.ancestors, place.name];
    const inner = branchesOf(place.action).flatMap(({ branch, actions }) =>
      graphPlaces(actions, { container: place.name, branch }, ancestors),
    );
    for (const child of inner.reverse()) open.push(child);
  }
}

function graphPlaces(actions: Actions, graph: GraphRef, ancestors: readonly string[]): Place[] {
  return Object.entries(actions).map(([name, action]) => ({ name, action, graph, ancestors }));
}

const indexes = new WeakMap<Actions, ReadonlyMap<string, Place>>();

/** All actions by name. Kept per `actions` object, which an edit never changes in place. */
export function indexActions(definition: Pick<Definition, 'actions'>): ReadonlyMap<string, Place> {
  const known = indexes.get(definition.actions);
  if (known) return known;
  const index = new Map<string, Place>();
  for (const place of places(definition)) index.set(place.name, place);
  indexes.set(definition.actions, index);
  return index;
}

export function findAction(definition: Definition, name: string): Place | undefined {
  return indexActions(definition).get(name);
}

/** Those that do not stand inside others of them, in document order. */
export function outermost(
  definition: Pick<Definition, 'actions'>,
  steps: ReadonlySet<string>,
): readonly string[] {
  const found: string[] = [];
  for (const { name, ancestors } of places(definition)) {
    if (steps.has(name) && !ancestors.some((one) => steps.has(one))) found.push(name);
  }
  return found;
}

/** The actions of a graph; undefined if its container or branch does not exist. */
export function actionsAt(definition: Definition, graph: GraphRef): Actions | undefined {
  if (graph.container === null) return definition.actions;
  const place = findAction(definition, graph.container);
  return place && branchesOf(place.action).find((one) => one.branch === graph.branch)?.actions;
}

export function predecessors(action: Action): readonly string[] {
  return Object.keys(action.runAfter ?? {});
}

/** Names of the actions of one graph that name `name` in their runAfter. */
export function successors(actions: Actions, name: string): readonly string[] {
  return Object.keys(actions).filter((other) =>
    Object.hasOwn(actions[other]?.runAfter ?? noActions, name),
  );
}

/** The one trigger of a definition; real files never hold more than one. */
export function triggerOf(
  definition: Definition,
): { name: string; trigger: Definition['triggers'][string] } | undefined {
  const [first] = Object.entries(definition.triggers);
  return first && { name: first[0], trigger: first[1] };
}
