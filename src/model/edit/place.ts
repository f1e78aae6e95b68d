/** Where graphs and steps stand in the definition, as members from its root, and changes of them. */
import type { Action, Actions, Branch, Definition, GraphRef, Json, Trigger } from '../definition';
import { findAction } from '../walk';
import { changeAt } from './members';

export type Path = readonly string[];

export function branchPath(branch: Branch): Path {
  if (branch === 'actions') return ['actions'];
  if (branch === 'else' || branch === 'default') return [branch, 'actions'];
  const name = branch.slice('case:'.length);
  return [branch.startsWith('case:') ? 'cases' : 'tools', name, 'actions'];
}

/** Undefined if the container does not exist. */
export function graphPath(definition: Definition, graph: GraphRef): Path | undefined {
  if (graph.container === null) return ['actions'];
  const path = actionPath(definition, graph.container);
  return path && [...path, ...branchPath(graph.branch)];
}

export function actionPath(definition: Definition, name: string): Path | undefined {
  const place = findAction(definition, name);
  const graph = place && graphPath(definition, place.graph);
  return graph && [...graph, name];
}

/** The path of an action or, if none has that name, of a trigger. */
export function stepPath(definition: Definition, name: string): Path | undefined {
  const path = actionPath(definition, name);
  if (path) return path;
  return Object.hasOwn(definition.triggers, name) ? ['triggers', name] : undefined;
}

export function findStep(definition: Definition, name: string): Action | Trigger | undefined {
  const action = findAction(definition, name)?.action;
  if (action) return action;
  return Object.hasOwn(definition.triggers, name) ? definition.triggers[name] : undefined;
}

/** Who changes a part keeps it a part of a definition; the schema at the border says what that is. */
export function changePart(
  definition: Definition,
  path: Path,
  change: (part: Json | undefined) => Json | undefined,
): Definition {
  return changeAt(asJson(definition), path, change) as unknown as Definition;
}

export function changeGraph(
  definition: Definition,
  path: Path,
  change: (actions: Actions) => Actions,
): Definition {
  return changePart(definition, path, (part) => asJson(change((part ?? {}) as unknown as Actions)));
}

function asJson(part: Definition | Actions): Json {
  return part as unknown as Json;
}
