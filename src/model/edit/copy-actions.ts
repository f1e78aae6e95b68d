/** Copying steps and pasting them, here or into another flow. */
import type { Action, Actions, Definition, RunAfter, Slot } from '../definition';
import { declaredVariables } from '../variables';
import { findAction, places } from '../walk';
import { insertGroup } from './insert-action';
import { mapActions } from './map-actions';
import { freeName, takenNames } from './name';
import { type Edited, refused } from './outcome';
import { renameExactly } from './rename-action';
import { renameVariable } from './rename-variable';
import { stepId, withStepId } from './step-ids';

export interface PasteActions {
  readonly slot: Slot;
  /** What `copyActions` gave: side by side, they wait for each other alone. */
  readonly actions: Actions;
}

/**
 * The steps with all in them, as something to paste. Each copy gets an id of its own, so that commands
 * find it and not the original. Steps inside of others that are copied come with those.
 */
export function copyActions(
  definition: Definition,
  steps: readonly string[],
  newId: () => string,
): Actions {
  const chosen = steps.filter((name) => {
    const place = findAction(definition, name);
    return place && !place.ancestors.some((container) => steps.includes(container));
  });
  const copied = chosen.map((name): [string, Action] => {
    const action = findAction(definition, name)?.action ?? { type: '' };
    const runAfter = among(action.runAfter ?? {}, chosen);
    const { runAfter: _old, ...rest } = action;
    return [name, Object.keys(runAfter).length === 0 ? rest : { ...action, runAfter }];
  });
  return mapActions(Object.fromEntries(copied), (action) =>
    stepId(action) === undefined ? action : withStepId(action, newId()),
  );
}

function among(runAfter: RunAfter, names: readonly string[]): RunAfter {
  return Object.fromEntries(Object.entries(runAfter).filter(([name]) => names.includes(name)));
}

/**
 * Inserts copies under free names. What they say of each other follows the new names; what they say of
 * anything else stays. Variables that they declare get free names as well.
 */
export function pasteActions(definition: Definition, { slot, actions }: PasteActions): Edited {
  const atRoot = slot.container === null;
  if (!atRoot && declaredVariables({ actions }).length > 0) return refused('onlyAtRoot');
  const renamed = freeVariables(definition, freeNames(definition, actions));
  return insertGroup(definition, slot, renamed.actions);
}

function freeNames(definition: Definition, actions: Actions): Definition {
  const taken = new Set(takenNames(definition));
  const clip: Definition = { triggers: {}, actions };
  const own = [...places(clip)].map(({ name }) => name);
  return own.reduce((renamed, name) => {
    // No new name is an old one of a copy, so that one renaming never catches another.
    const others = own.filter((one) => one !== name).map((one) => one.toLowerCase());
    const free = freeName(new Set([...taken, ...others]), name);
    taken.add(free.toLowerCase());
    const edited = renameExactly(renamed, { step: name, to: free });
    return 'refused' in edited ? renamed : edited.definition;
  }, clip);
}

function freeVariables(definition: Definition, clip: Definition): Definition {
  const taken = new Set(declaredVariables(definition).map(({ name }) => name.toLowerCase()));
  return declaredVariables(clip).reduce((renamed, { name }) => {
    const free = freeName(taken, name);
    taken.add(free.toLowerCase());
    const edited = renameVariable(renamed, { name, to: free });
    return 'refused' in edited ? renamed : edited.definition;
  }, clip);
}
