/**
 * Running again from a step: what happens anew, and which of the recorded events of an earlier run stay.
 * What comes after the step runs again, and so do the containers around it; all else is kept as it was.
 */
import type { Actions, Definition, GraphRef } from '../definition';
import { flatten, ownId } from '../diff/flat';
import { matchSteps } from '../diff/match';
import type { ActionRecord, RunEvent } from '../run/events';
import { actionsAt, findAction, type Place, successors } from '../walk';

export interface EarlierRun {
  readonly definition: Definition;
  /** Of what stands in no loop, by its name. */
  readonly records: ReadonlyMap<string, ActionRecord>;
}

export interface Rerun {
  /**
   * Where it really begins: at the loop around the step that was asked for, or at the container whose way to
   * it was not taken.
   */
  readonly from: string;
  /** What the new run's journal holds of an event of the earlier one, as if it had happened at that time. */
  keep(event: RunEvent, at: number): RunEvent | undefined;
}

/** Undefined: there is no such step. `definition`: what runs, which need not be what ran. */
export function planRerun(
  definition: Definition,
  step: string,
  earlier: EarlierRun,
): Rerun | undefined {
  const place = findAction(definition, step);
  if (!place) return undefined;
  const names = sameSteps(earlier.definition, definition);
  const chain = [...place.ancestors, step];
  const depth = chain.findIndex((name, at) => !wasEntered(name, chain[at + 1]));
  const around = new Set(chain.slice(0, depth));
  const kept = new Set<string>();
  for (const anchor of chain.slice(0, depth + 1)) {
    for (const name of besides(definition, anchor)) if (hasEnded(name)) kept.add(name);
  }
  return { from: chain[depth] ?? step, keep };

  function recordOf(name: string): ActionRecord | undefined {
    const old = names.old.get(name);
    return old === undefined ? undefined : earlier.records.get(old);
  }

  /** The container was gone into by the branch that leads on; a loop has rounds, and begins anew. */
  function wasEntered(name: string, inner: string | undefined): boolean {
    const graph = inner === undefined ? undefined : findAction(definition, inner)?.graph;
    const branch = recordOf(name)?.branch;
    return branch !== undefined && branch === graph?.branch;
  }

  function hasEnded(name: string): boolean {
    return recordOf(name)?.endedAt !== undefined;
  }

  function keep(event: RunEvent, at: number): RunEvent | undefined {
    if (!('action' in event) || event.type === 'actionHeld') return undefined;
    const action = names.now.get(event.action);
    if (action === undefined) return undefined;
    if (around.has(action)) {
      return event.type === 'actionStarted' ? { ...event, action, at, kept: true } : undefined;
    }
    if (!chainOf(definition, action).some((name) => kept.has(name))) return undefined;
    if (event.type === 'actionFinished') {
      const started = event.startedAt === undefined ? {} : { startedAt: at };
      return { ...event, ...started, action, at, kept: true };
    }
    return event.type === 'actionStarted'
      ? { ...event, action, at, kept: true }
      : { ...event, action, at };
  }
}

interface SameSteps {
  /** The name that a step of the new definition had, and the other way round. */
  readonly old: ReadonlyMap<string, string>;
  readonly now: ReadonlyMap<string, string>;
}

/** Only steps that stand where they stood, and are of the type that they were of. */
function sameSteps(before: Definition, after: Definition): SameSteps {
  const was = flatten(before);
  const is = flatten(after);
  const found = matchSteps(was, is);
  const old = new Map<string, string>();
  const now = new Map<string, string>();
  for (const [id, step] of is.steps) {
    const other = was.steps.get(found.get(id) ?? '');
    // Of steps with one name no journal tells which is meant.
    if (!other || id !== ownId(step.name, 1)) continue;
    const { container, branch } = step.graph;
    const outer = container === null ? null : (old.get(container) ?? undefined);
    const isThere = other.graph.branch === branch && other.graph.container === outer;
    if (!isThere || other.own.type.toLowerCase() !== step.own.type.toLowerCase()) continue;
    old.set(step.name, other.name);
    now.set(other.name, step.name);
  }
  return { old, now };
}

function chainOf(definition: Definition, name: string): readonly string[] {
  return [...(findAction(definition, name)?.ancestors ?? []), name];
}

/** What stands in one graph with a step and neither is it nor comes after it. */
function besides(definition: Definition, anchor: string): readonly string[] {
  const place = findAction(definition, anchor);
  const siblings: Actions = (place && actionsAt(definition, graphOf(place))) ?? {};
  const later = new Set([anchor]);
  for (const name of later) for (const next of successors(siblings, name)) later.add(next);
  return Object.keys(siblings).filter((name) => !later.has(name));
}

const graphOf = ({ graph }: Place): GraphRef => graph;
