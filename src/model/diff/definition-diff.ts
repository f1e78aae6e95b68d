/** What is different between two definitions, step by step. */
import type { Action, Definition, GraphRef } from '../definition';
import { type Change, diff } from '../edit/patch';
import { places } from '../walk';
import {
  type Flat,
  type FlatGraph,
  flatten,
  named,
  refIn,
  renameInFlat,
  type StepId,
} from './flat';
import { flattenAlike } from './match';

/** Names are those of the later definition; only what is removed has the name that it had. */
export type StepChange =
  | {
      readonly kind: 'added';
      readonly step: string;
      readonly to: GraphRef;
      readonly action: Action;
    }
  | { readonly kind: 'removed'; readonly step: string; readonly from: GraphRef }
  | { readonly kind: 'renamed'; readonly step: string; readonly from: string }
  | {
      readonly kind: 'moved';
      readonly step: string;
      readonly from: GraphRef;
      readonly to: GraphRef;
    }
  /** Field by field; what only follows a renaming is no change. */
  | { readonly kind: 'changed'; readonly step: string; readonly fields: readonly Change[] };

/** The steps of a graph in the order of the document. It means nothing, but files should keep it. */
export interface GraphOrder {
  readonly graph: GraphRef;
  readonly steps: readonly string[];
}

export interface DefinitionDiff {
  readonly steps: readonly StepChange[];
  readonly orders: readonly GraphOrder[];
  /** Triggers, parameters, outputs and all else that is no action. */
  readonly rest: readonly Change[];
}

/** WDL: names are unique. Where they are not, nothing says which step is which: all is plain JSON. */
export function diffDefinitions(before: Definition, after: Definition): DefinitionDiff {
  if (!hasUniqueNames(before) || !hasUniqueNames(after)) {
    return { steps: [], orders: [], rest: diff(before, after) };
  }
  const old = flatten(before);
  const now = named(flattenAlike(old, after, '+'));
  const renamed = named(renameInFlat(old, renamesBetween(old, now)));
  return {
    steps: [
      ...removals(old, now),
      ...[...now.steps.keys()].flatMap((id) => changesOf(renamed, now, id, old)),
    ],
    orders: ordersBetween(renamed, now),
    rest: diff(renamed.rest, now.rest),
  };
}

export function hasUniqueNames(definition: Definition): boolean {
  const names = [...places(definition)].map(({ name }) => name);
  return new Set(names).size === names.length;
}

function renamesBetween(old: Flat, now: Flat): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  for (const [id, { name }] of now.steps) {
    const before = old.steps.get(id)?.name;
    if (before !== undefined && before !== name) renames.set(before, name);
  }
  return renames;
}

function removals(old: Flat, now: Flat): StepChange[] {
  return [...old.steps].flatMap(([id, { name, graph }]) =>
    now.steps.has(id) ? [] : [{ kind: 'removed', step: name, from: refIn(old, graph) }],
  );
}

function changesOf(renamed: Flat, now: Flat, id: StepId, old: Flat): StepChange[] {
  const step = now.steps.get(id);
  const before = renamed.steps.get(id);
  if (!step) return [];
  const to = refIn(now, step.graph);
  if (!before) return [{ kind: 'added', step: step.name, to, action: step.own }];
  const changes: StepChange[] = [];
  const from = old.steps.get(id)?.name ?? '';
  if (from !== step.name) changes.push({ kind: 'renamed', step: step.name, from });
  if (!sameGraph(before.graph, step.graph)) {
    changes.push({ kind: 'moved', step: step.name, from: refIn(old, before.graph), to });
  }
  const fields = diff(before.own, step.own);
  if (fields.length > 0) changes.push({ kind: 'changed', step: step.name, fields });
  return changes;
}

/** Only those that leaving, coming and moving steps do not explain. */
function ordersBetween(old: Flat, now: Flat): GraphOrder[] {
  return [...now.orders].flatMap(([key, { graph, ids }]) => {
    const stayed = (old.orders.get(key)?.ids ?? []).filter((id) => {
      const place = now.steps.get(id)?.graph;
      return place !== undefined && sameGraph(place, graph);
    });
    if (stayed.length === ids.length && stayed.every((id, at) => id === ids[at])) return [];
    const steps = ids.map((id) => now.steps.get(id)?.name ?? id);
    return [{ graph: refIn(now, graph), steps }];
  });
}

function sameGraph(a: FlatGraph, b: FlatGraph): boolean {
  return a.container === b.container && a.branch === b.branch;
}
