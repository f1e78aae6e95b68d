/** Makes one step what it was in an earlier definition, and leaves all others as they are. */
import type { Action, Actions, Definition, GraphRef, RunAfter, Slot } from '../definition';
import { freelyNamed } from '../edit/copy-actions';
import { addedFault } from '../edit/faults';
import { insertGroup } from '../edit/insert-action';
import { moveAction } from '../edit/move-action';
import { type Edited, refused } from '../edit/outcome';
import { applyPatch, type Change, sameJson } from '../edit/patch';
import { changePart, stepPath } from '../edit/place';
import { removeAction } from '../edit/remove-action';
import { renameAction } from '../edit/rename-action';
import { setStaticResult } from '../edit/static-result';
import { sharesResult, staticResultOf } from '../static-result';
import { actionsAt, findAction, places, predecessors, successors } from '../walk';
import type { DefinitionDiff, StepChange } from './definition-diff';

interface Restoring {
  readonly before: Definition;
  readonly now: Definition;
  /** From `before` to `now`. */
  readonly diff: DefinitionDiff;
}

/** `step`: as it is called now; of one that was removed, as it was called. */
export function restoreStep(restoring: Restoring, step: string): Edited {
  const { now, diff } = restoring;
  const changes = diff.steps.filter((one) => one.step === step);
  const edited = changes.some(({ kind }) => kind === 'removed')
    ? putBack(restoring, step)
    : changeBack(restoring, step, changes);
  if ('refused' in edited) return edited;
  const fault = addedFault(now, edited.definition);
  if (fault) return refused(fault);
  const oldName = changes.find((one) => one.kind === 'renamed')?.from ?? step;
  return { definition: withResults(restoring.before, edited.definition, oldName) };
}

/** What a step takes while it is switched off stands beside all steps, and comes back with it. */
function withResults(before: Definition, restored: Definition, step: string): Definition {
  const inside = [...places(before)].filter(
    ({ name, ancestors }) => name === step || ancestors.includes(step),
  );
  return inside.reduce((definition, { name, action }) => {
    const was = staticResultOf(action, before);
    const now = findAction(definition, name)?.action;
    const is = now && staticResultOf(now, definition);
    if (!was?.result || !is || is.name !== was.name) return definition;
    if (sameJson(is.result, was.result)) return definition;
    // Others take what stands there now: then it gets one of its own.
    const edited = sharesResult(definition, name, is.name)
      ? setStaticResult(definition, { step: name, on: is.isOn, result: was.result })
      : { definition: changePart(definition, ['staticResults', was.name], () => was.result) };
    return 'refused' in edited ? definition : edited.definition;
  }, restored);
}

function changeBack(restoring: Restoring, step: string, changes: readonly StepChange[]): Edited {
  const { now } = restoring;
  const moved = changes.find((one) => one.kind === 'moved');
  const renamed = changes.find((one) => one.kind === 'renamed');
  const fields = changes.flatMap((one) => (one.kind === 'changed' ? one.fields : []));
  const oldName = renamed?.from ?? step;
  let edited = withFields(now, step, fields, moved !== undefined);
  if (moved && !('refused' in edited)) {
    const slot = slotFor(restoring, oldName, moved.from);
    edited = moveAction(edited.definition, { step, slot });
  }
  if (renamed && !('refused' in edited)) {
    edited = renameAction(edited.definition, { step, to: oldName });
  }
  return edited;
}

/** Without the order, where that would name a step that is gone or come round in a circle. */
function withFields(
  now: Definition,
  step: string,
  fields: readonly Change[],
  isMoved: boolean,
): Edited {
  const others = fields.filter(({ path }) => path[0] !== 'runAfter');
  const all = reversed(now, step, isMoved ? others : fields);
  const isSound = !('refused' in all) && !addedFault(now, all.definition);
  return isSound ? all : reversed(now, step, others);
}

function reversed(now: Definition, step: string, fields: readonly Change[]): Edited {
  const path = stepPath(now, step);
  if (!path) return refused('noSuchStep');
  const changes = fields
    .toReversed()
    .map((one): Change => ({ path: [...path, ...one.path], from: one.to, to: one.from }));
  return applyPatch(now, { changes });
}

/** With those of the steps in it that are gone as well. */
function putBack(restoring: Restoring, step: string): Edited {
  const { before, now } = restoring;
  const place = findAction(before, step);
  if (!place) return refused('noSuchStep');
  const action = findAction(withoutKept(restoring, step), step)?.action ?? place.action;
  const graph = graphNow(restoring, place.graph);
  const order = orderNow(restoring, place.action, graph);
  const { runAfter: _old, ...rest } = action;
  const group: Actions = { [step]: order ? { ...rest, runAfter: order } : rest };
  return insertGroup(now, slotFor(restoring, step, place.graph), freelyNamed(now, group));
}

/** The earlier definition, in which the step holds only what is gone now. */
function withoutKept({ before, diff }: Restoring, step: string): Definition {
  const gone = new Set(diff.steps.flatMap((one) => (one.kind === 'removed' ? [one.step] : [])));
  return [...places(before)]
    .filter(({ name, ancestors }) => ancestors.includes(step) && !gone.has(name))
    .reduce((bare, { name }) => {
      const removed = removeAction(bare, { step: name });
      return 'refused' in removed ? bare : removed.definition;
    }, before);
}

/** What it waited for, if all of that stands beside it now. */
function orderNow(restoring: Restoring, action: Action, graph: GraphRef): RunAfter | null {
  const beside = actionsAt(restoring.now, graph) ?? {};
  const entries = Object.entries(action.runAfter ?? {}).map(
    ([name, statuses]) => [nameNow(restoring, name), statuses] as const,
  );
  const isThere = entries.every(([name]) => name !== null && Object.hasOwn(beside, name));
  return isThere && entries.length > 0 ? Object.fromEntries(entries) : null;
}

/** After what it followed, or what that had followed; in front of what followed it. */
function slotFor(restoring: Restoring, oldName: string, oldGraph: GraphRef): Slot {
  const { before, now } = restoring;
  const graph = graphNow(restoring, oldGraph);
  const beside = actionsAt(now, graph) ?? {};
  const stood = actionsAt(before, oldGraph) ?? {};
  const after = earlierThere(restoring, stood, beside, oldName);
  const followed = after === null ? firstOf(beside) : successors(beside, after);
  const followers = successors(stood, oldName)
    .map((name) => nameNow(restoring, name))
    .filter((name) => name !== null && followed.includes(name));
  const [only, ...more] = followers;
  const slot = { ...graph, after };
  if (!only) return { ...slot, mode: followed.length === 0 ? 'between' : 'parallel' };
  return { ...slot, mode: 'between', ...(more.length === 0 ? { before: only } : {}) };
}

function earlierThere(
  restoring: Restoring,
  stood: Actions,
  beside: Actions,
  oldName: string,
): string | null {
  const seen = new Set([oldName]);
  const open = predecessorsIn(stood, oldName);
  for (const name of open) {
    if (seen.has(name)) continue;
    seen.add(name);
    const there = nameNow(restoring, name);
    if (there !== null && Object.hasOwn(beside, there)) return there;
    open.push(...predecessorsIn(stood, name));
  }
  return null;
}

function predecessorsIn(actions: Actions, name: string): string[] {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  return action ? [...predecessors(action)] : [];
}

function firstOf(actions: Actions): string[] {
  return Object.entries(actions).flatMap(([name, one]) =>
    predecessors(one).length === 0 ? [name] : [],
  );
}

/** A graph whose container is gone has become the flow itself. */
function graphNow(restoring: Restoring, { container, branch }: GraphRef): GraphRef {
  const name = container === null ? null : nameNow(restoring, container);
  const graph = { container: name, branch: name === null ? 'actions' : branch } as const;
  return actionsAt(restoring.now, graph) ? graph : { container: null, branch: 'actions' };
}

/** Null: it is gone. */
function nameNow({ diff }: Restoring, oldName: string): string | null {
  for (const one of diff.steps) {
    if (one.kind === 'removed' && one.step === oldName) return null;
    if (one.kind === 'renamed' && one.from === oldName) return one.step;
  }
  return oldName;
}
