/** What steps run after, where one side has moved or removed what the other side names. */
import type { RunAfter } from '../definition';
import type { Report } from './conflict';
import { type Flat, type FlatStep, graphKey, isStrange, type StepId } from './flat';
import type { Sides } from './sides';

export function repairOrder(flat: Flat, sides: Sides, report: Report): Flat {
  const steps = new Map<StepId, FlatStep>();
  for (const [id, step] of flat.steps) {
    const { runAfter } = step.own;
    const beside = runAfter && besideOnly(flat, sides, id, runAfter);
    const isSame = !beside || beside === runAfter;
    steps.set(id, isSame ? step : { ...step, own: { ...step.own, runAfter: beside } });
  }
  const repaired = { ...flat, steps };
  const waiting = foreverWaiting(steps);
  const known = Math.max(
    foreverWaiting(sides.a.steps).length,
    foreverWaiting(sides.b.steps).length,
  );
  if (waiting.length <= known) return repaired;
  const cut = orderOfFirst(repaired, sides, waiting, report);
  const left = foreverWaiting(cut.steps);
  return left.length > known ? withoutOrder(cut, left, report) : cut;
}

/** The runAfter with siblings only: what has gone is replaced by what it waited for itself. */
function besideOnly(flat: Flat, sides: Sides, id: StepId, runAfter: RunAfter): RunAfter {
  const key = graphKeyOf(flat.steps.get(id));
  const isBeside = (one: StepId) => isStrange(one) || graphKeyOf(flat.steps.get(one)) === key;
  if (Object.keys(runAfter).every(isBeside)) return runAfter;
  const entries = new Map<StepId, readonly string[]>();
  const seen = new Set<StepId>();
  const add = (one: StepId, statuses: readonly string[]) => {
    if (seen.has(one) || one === id) return;
    seen.add(one);
    const beside = isBeside(one) ? one : aroundIt(flat, one, isBeside);
    if (beside !== undefined && beside !== id) entries.set(beside, entries.get(beside) ?? statuses);
    else {
      const gone = [sides.base, sides.a, sides.b].flatMap((side) => side.steps.get(one) ?? [])[0];
      for (const [before, waited] of Object.entries(gone?.own.runAfter ?? {})) add(before, waited);
    }
  };
  for (const [one, statuses] of Object.entries(runAfter)) add(one, statuses);
  return Object.fromEntries(entries);
}

/** The container beside that holds it now. */
function aroundIt(
  { steps }: Flat,
  id: StepId,
  isBeside: (one: StepId) => boolean,
): StepId | undefined {
  for (let at = steps.get(id)?.graph.container; at; at = steps.get(at)?.graph.container) {
    if (isBeside(at)) return at;
  }
  return undefined;
}

/** In the graphs of these steps, all run after what they run after on the first side. */
function orderOfFirst(flat: Flat, sides: Sides, waiting: readonly StepId[], report: Report): Flat {
  const graphs = new Set(waiting.map((id) => graphKeyOf(flat.steps.get(id))));
  const steps = new Map(flat.steps);
  for (const [id, step] of flat.steps) {
    const mine = sides.a.steps.get(id)?.own.runAfter;
    if (!graphs.has(graphKeyOf(step)) || !mine) continue;
    const runAfter = besideOnly(flat, sides, id, mine);
    if (JSON.stringify(runAfter) === JSON.stringify(step.own.runAfter)) continue;
    steps.set(id, { ...step, own: { ...step.own, runAfter } });
    report({ kind: 'order', step: step.name });
  }
  return { ...flat, steps };
}

/** The last resort: none of these steps waits for another of them. */
function withoutOrder(flat: Flat, waiting: readonly StepId[], report: Report): Flat {
  const steps = new Map(flat.steps);
  for (const id of waiting) {
    const step = flat.steps.get(id);
    const runAfter = Object.entries(step?.own.runAfter ?? {});
    const kept = runAfter.filter(([one]) => !waiting.includes(one));
    if (!step || kept.length === runAfter.length) continue;
    steps.set(id, { ...step, own: { ...step.own, runAfter: Object.fromEntries(kept) } });
    report({ kind: 'order', step: step.name });
  }
  return { ...flat, steps };
}

/** Steps that wait for each other, and all that wait for those. */
function foreverWaiting(steps: ReadonlyMap<StepId, FlatStep>): readonly StepId[] {
  const open = new Map<StepId, number>();
  const followers = new Map<StepId, StepId[]>();
  for (const [id, { own }] of steps) {
    const before = Object.keys(own.runAfter ?? {}).filter((one) => steps.has(one));
    open.set(id, before.length);
    for (const one of before) followers.set(one, [...(followers.get(one) ?? []), id]);
  }
  const ready = [...open].filter(([, count]) => count === 0).map(([id]) => id);
  for (const id of ready) {
    open.delete(id);
    for (const next of followers.get(id) ?? []) {
      const left = (open.get(next) ?? 0) - 1;
      open.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  return [...open.keys()];
}

function graphKeyOf(step: FlatStep | undefined): string | undefined {
  return step && graphKey(step.graph);
}
