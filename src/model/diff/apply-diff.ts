/** Makes the later definition from the earlier one and what is different. */
import type { Action, Definition, GraphRef } from '../definition';
import { applyPatch, type Change } from '../edit/patch';
import { type DefinitionDiff, hasUniqueNames, type StepChange } from './definition-diff';
import {
  type Flat,
  type FlatGraph,
  type FlatOrder,
  type FlatStep,
  flatten,
  graphKey,
  named,
  renameInFlat,
  type StepId,
  unflatten,
} from './flat';

/** Undefined if the difference is not one from this definition. */
export function applyDiff(before: Definition, diff: DefinitionDiff): Definition | undefined {
  if (!hasUniqueNames(before)) return patched(before, diff.rest);
  const renames = new Map(ofKind(diff, 'renamed').map(({ from, step }) => [from, step] as const));
  const flat = named(renameInFlat(flatten(before), renames));
  const gone = new Set(ofKind(diff, 'removed').map(({ step }) => step));
  const kept = [...flat.steps].filter(([id]) => !gone.has(id));
  const added = ofKind(diff, 'added');
  const ids = new Map<string, StepId>([
    ...kept.map(([id, { name }]) => [name, id] as const),
    ...added.map(({ step }) => [step, `\0+${step}`] as const),
  ]);
  const graphIn = ({ container, branch }: GraphRef): FlatGraph => ({
    container: container === null ? null : (ids.get(container) ?? container),
    branch,
  });
  const steps = new Map<StepId, FlatStep>(kept);
  for (const { step, to, action } of added) {
    steps.set(ids.get(step) ?? step, { name: step, graph: graphIn(to), own: action });
  }
  for (const { step, to } of ofKind(diff, 'moved')) {
    change(steps, ids.get(step), (one) => ({ ...one, graph: graphIn(to) }));
  }
  for (const { step, fields } of ofKind(diff, 'changed')) {
    const id = ids.get(step);
    const own = patched(steps.get(id ?? '')?.own ?? { type: '' }, fields);
    if (!own) return undefined;
    change(steps, id, (one) => ({ ...one, own }));
  }
  const rest = patched(flat.rest, diff.rest);
  return rest && unflatten({ steps, orders: ordered(flat, steps, diff, graphIn, ids), rest });
}

function ofKind<K extends StepChange['kind']>(
  { steps }: DefinitionDiff,
  kind: K,
): Extract<StepChange, { kind: K }>[] {
  return steps.filter((one): one is Extract<StepChange, { kind: K }> => one.kind === kind);
}

function change(
  steps: Map<StepId, FlatStep>,
  id: StepId | undefined,
  make: (step: FlatStep) => FlatStep,
): void {
  const step = id === undefined ? undefined : steps.get(id);
  if (id !== undefined && step) steps.set(id, make(step));
}

function ordered(
  flat: Flat,
  steps: ReadonlyMap<StepId, FlatStep>,
  diff: DefinitionDiff,
  graphIn: (graph: GraphRef) => FlatGraph,
  ids: ReadonlyMap<string, StepId>,
): ReadonlyMap<string, FlatOrder> {
  const orders = new Map<string, FlatOrder>();
  for (const [key, { graph, ids: before }] of flat.orders) {
    const stayed = before.filter((id) => {
      const place = steps.get(id)?.graph;
      return place !== undefined && graphKey(place) === key;
    });
    orders.set(key, { graph, ids: stayed });
  }
  for (const { graph, steps: names } of diff.orders) {
    const flatGraph = graphIn(graph);
    orders.set(graphKey(flatGraph), {
      graph: flatGraph,
      ids: names.map((name) => ids.get(name) ?? name),
    });
  }
  return orders;
}

function patched<T extends Definition | Action>(
  value: T,
  changes: readonly Change[],
): T | undefined {
  const answer = applyPatch(value as Definition, { changes });
  return 'refused' in answer ? undefined : (answer.definition as T);
}
