/** Each step of two sides made one: what it says, where it stands, and whether it is there at all. */
import type { Action, Json } from '../definition';
import { changeAt } from '../edit/members';
import { branchPath } from '../edit/place';
import { valueAt } from '../step';
import type { Report } from './conflict';
import type { Flat, FlatOrder } from './flat';
import { type FlatGraph, type FlatStep, graphKey, hasBranch, refIn, type StepId } from './flat';
import { identical, mergeJson } from './merge-json';
import { mergeOrder } from './merge-order';
import type { Sides } from './sides';

export function mergeSteps(sides: Sides, report: Report): ReadonlyMap<StepId, FlatStep> {
  const { base, a, b } = sides;
  const merged = new Map<StepId, FlatStep>();
  for (const id of new Set([...a.steps.keys(), ...b.steps.keys()])) {
    const [before, mine, theirs] = [base.steps.get(id), a.steps.get(id), b.steps.get(id)];
    if (mine && theirs) merged.set(id, mergeStep(sides, before, mine, theirs, report));
    else {
      const left = mine ?? theirs;
      const untouched = before && left && identical(asJson(before), asJson(left));
      if (!left || untouched) continue;
      merged.set(id, left);
      if (before)
        report({ kind: 'removedAndChanged', step: left.name, removedBy: mine ? 'b' : 'a' });
    }
  }
  keepContainers(sides, merged, report);
  untangle(sides, merged, report);
  return merged;
}

function mergeStep(
  { a, b }: Sides,
  before: FlatStep | undefined,
  mine: FlatStep,
  theirs: FlatStep,
  report: Report,
): FlatStep {
  const step = mine.name;
  const nameOf = (member: string) =>
    a.steps.get(member)?.name ?? b.steps.get(member)?.name ?? member;
  const own = mergeJson(
    before?.own as never,
    mine.own as never,
    theirs.own as never,
    (path, ...values) => {
      const [was, left, right] = values;
      report({ kind: 'changedTwice', step, path: path.map(nameOf), base: was, a: left, b: right });
    },
  );
  const moved = (one: FlatStep) => !before || graphKey(one.graph) !== graphKey(before.graph);
  const graph = moved(theirs) && !moved(mine) ? theirs.graph : mine.graph;
  if (moved(mine) && moved(theirs) && graphKey(mine.graph) !== graphKey(theirs.graph)) {
    report({ kind: 'movedTwice', step, a: refIn(a, mine.graph), b: refIn(b, theirs.graph) });
  }
  return { name: step, graph, own: own as unknown as Action };
}

/** A container that one side removed stays if something is in it now, as does a case of it. */
function keepContainers({ a, b }: Sides, merged: Map<StepId, FlatStep>, report: Report): void {
  const open = [...merged.values()];
  for (let step = open.pop(); step; step = open.pop()) {
    const { container, branch } = step.graph;
    if (container === null) continue;
    const there = merged.get(container);
    const sides = [a.steps.get(container), b.steps.get(container)].filter(
      (one) => one !== undefined,
    );
    const known = there ?? sides[0];
    if (!known) continue;
    const kept = { ...known, own: withHolder(known.own, branch, sides) };
    if (there && kept.own === there.own) continue;
    report({
      kind: 'removedAndChanged',
      step: kept.name,
      removedBy: a.steps.has(container) ? 'b' : 'a',
    });
    merged.set(container, kept);
    open.push(kept);
  }
}

/** The container with what holds a branch, from a side that has it. */
function withHolder(own: Action, branch: FlatGraph['branch'], sides: readonly FlatStep[]): Action {
  if (branch === 'actions' || branch === 'else' || hasBranch(own, branch)) return own;
  const path = branchPath(branch).slice(0, -1);
  const holder = sides.map((side) => valueAt(side.own, path)).find((one) => one !== undefined);
  return changeAt(own as unknown as Json, path, () => holder) as unknown as Action;
}

/** Containers that each side put into the other stand where `a` has them. */
function untangle({ a, b }: Sides, merged: Map<StepId, FlatStep>, report: Report): void {
  for (const [id, step] of merged) {
    const seen = new Set<StepId>();
    let at: StepId | null = id;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      at = merged.get(at)?.graph.container ?? null;
    }
    const mine = a.steps.get(id);
    const theirs = b.steps.get(id);
    if (at !== id || !mine || !theirs || graphKey(mine.graph) === graphKey(step.graph)) continue;
    report({
      kind: 'movedTwice',
      step: step.name,
      a: refIn(a, mine.graph),
      b: refIn(b, theirs.graph),
    });
    merged.set(id, { ...step, graph: mine.graph });
  }
}

/** The order of the document in each graph that has steps. */
export function mergeOrders(
  { base, a, b }: Sides,
  steps: ReadonlyMap<StepId, FlatStep>,
): ReadonlyMap<string, FlatOrder> {
  const inside = new Map<string, FlatOrder & { ids: StepId[] }>();
  for (const [id, { graph }] of steps) {
    const key = graphKey(graph);
    const there = inside.get(key);
    if (there) there.ids.push(id);
    else inside.set(key, { graph, ids: [id] });
  }
  const idsOf = (flat: Flat, key: string) => flat.orders.get(key)?.ids ?? [];
  return new Map(
    [...inside].map(([key, { graph, ids }]) => {
      const all = mergeOrder(idsOf(base, key), idsOf(a, key), idsOf(b, key));
      const here = new Set(ids);
      const ordered = all.filter((id) => here.delete(id));
      return [key, { graph, ids: [...ordered, ...here] }] as const;
    }),
  );
}

function asJson(step: FlatStep): Json {
  return step as unknown as Json;
}
