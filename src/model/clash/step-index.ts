/** Steps and values of a definition by the keys that outlast a renaming. */
import type { Action, Actions, Definition, GraphRef, Json, Trigger } from '../definition';
import { emptied } from '../diff/flat';
import { memberOf } from '../edit/members';
import { stepId } from '../edit/step-ids';
import { isObject } from '../step';
import { indexActions } from '../walk';
import type { ClashPlace, StepKey } from './clash';

export interface KeyedStep {
  readonly key: StepKey;
  readonly name: string;
  readonly step: Action | Trigger;
  /** Of a trigger: none. */
  readonly graph: GraphRef | null;
  /** Containers around it, outermost first. */
  readonly ancestors: readonly string[];
}

export function keyOf(name: string, step: Action | Trigger): StepKey {
  const id = stepId(step);
  // No name begins like this.
  return id === undefined ? name : `#${id}`;
}

const known = new WeakMap<Actions, ReadonlyMap<StepKey, KeyedStep>>();

export function actionsByKey({ actions }: Definition): ReadonlyMap<StepKey, KeyedStep> {
  const found = known.get(actions);
  if (found) return found;
  const index = new Map<StepKey, KeyedStep>();
  for (const { name, action, graph, ancestors } of indexActions({ actions }).values()) {
    const key = keyOf(name, action);
    // A faulty file may give one id twice: then the name has to do.
    const free = index.has(key) ? name : key;
    index.set(free, { key: free, name, step: action, graph, ancestors });
  }
  known.set(actions, index);
  return index;
}

export function stepByKey(definition: Definition, key: StepKey): KeyedStep | undefined {
  const action = actionsByKey(definition).get(key);
  if (action) return action;
  for (const [name, step] of Object.entries(definition.triggers)) {
    if (keyOf(name, step) === key) return { key, name, step, graph: null, ancestors: [] };
  }
  return undefined;
}

/** The step without the steps in it. */
export function ownPart({ step, graph }: KeyedStep): Json {
  return (graph === null ? step : emptied(step as Action)) as unknown as Json;
}

/** Undefined where nothing stands, and where the step is gone. */
export function valueAt(definition: Definition, { of, step, path }: ClashPlace): Json | undefined {
  const found = step === null ? undefined : stepByKey(definition, step);
  if (step !== null && !found) return undefined;
  if (of === 'name') return found?.name;
  if (of === 'step') return true;
  const root = found ? ownPart(found) : ({ ...definition } as unknown as Json);
  return path.reduce<Json | undefined>(memberOf, root);
}

/** How far `path` leads through objects that both definitions have. */
export function sharedPath(
  before: Definition,
  after: Definition,
  place: ClashPlace,
  path: ClashPlace['path'],
): ClashPlace {
  let shared = place;
  for (const member of path.slice(place.path.length)) {
    const [old, now] = [valueAt(before, shared), valueAt(after, shared)];
    if (!isObject(old) || !isObject(now)) return shared;
    if (!Object.hasOwn(old, member) || !Object.hasOwn(now, member)) return shared;
    shared = { ...shared, path: [...shared.path, member] };
  }
  return shared;
}

export function overlaps(a: ClashPlace, b: ClashPlace): boolean {
  if (a.of !== b.of || a.step !== b.step) return false;
  const [short, long] = a.path.length < b.path.length ? [a.path, b.path] : [b.path, a.path];
  return short.every((member, at) => member === long[at]);
}

export function samePlace(a: ClashPlace, b: ClashPlace): boolean {
  return a.path.length === b.path.length && overlaps(a, b);
}
