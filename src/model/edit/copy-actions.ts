/** Copying steps and pasting them, here or into another flow. */
import { usesOf } from '../clip/uses';
import type { Action, Actions, Definition, RunAfter, Slot } from '../definition';
import { declaredVariables } from '../variables';
import { actionsAt, findAction, places, predecessors } from '../walk';
import { insertGroup } from './insert-action';
import { mapActions } from './map-actions';
import { copyName, freeName, takenNames } from './name';
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
  return mapActions(groupOf(definition, steps), (action) =>
    stepId(action) === undefined ? action : withStepId(action, newId()),
  );
}

/** The same steps, waiting for each other alone: where others stood between two, these are left out. */
export function groupOf(definition: Definition, steps: readonly string[]): Actions {
  const chosen = new Set(steps);
  const entries = steps.flatMap((name): [string, Action][] => {
    const place = findAction(definition, name);
    if (!place || place.ancestors.some((container) => chosen.has(container))) return [];
    const beside = actionsAt(definition, place.graph) ?? {};
    const runAfter = among(place.action.runAfter ?? {}, chosen, beside);
    const { runAfter: _old, ...rest } = place.action;
    return [[name, Object.keys(runAfter).length === 0 ? rest : { ...place.action, runAfter }]];
  });
  return Object.fromEntries(entries);
}

/** What is left out is waited for through what it waits for itself. */
function among(runAfter: RunAfter, chosen: ReadonlySet<string>, beside: Actions): RunAfter {
  const found = new Map<string, readonly string[]>();
  const open = Object.entries(runAfter);
  const seen = new Set<string>();
  for (const [name, statuses] of open) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (chosen.has(name)) found.set(name, statuses);
    else for (const before of predecessorsIn(beside, name)) open.push([before, succeeded]);
  }
  return Object.fromEntries(found);
}

const succeeded = ['Succeeded'] as const;

function predecessorsIn(actions: Actions, name: string): readonly string[] {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  return action ? predecessors(action) : [];
}

/**
 * Inserts copies under free names. What they say of each other follows the new names; what they say of
 * anything else stays. Variables that they declare get free names as well.
 */
export function pasteActions(definition: Definition, { slot, actions }: PasteActions): Edited {
  const atRoot = slot.container === null;
  if (!atRoot && declaredVariables({ actions }).length > 0) return refused('onlyAtRoot');
  return insertGroup(definition, slot, freelyNamed(definition, actions));
}

/** The copies under names that are free in a definition; each stays where it stands among the others. */
export function freelyNamed(definition: Definition, actions: Actions): Actions {
  return freeVariables(definition, freeNames(definition, actions)).actions;
}

function freeNames(definition: Definition, actions: Actions): Definition {
  // What a copy reads and nothing gives must not come to mean another copy.
  const taken = new Set([...takenNames(definition), ...lowerCase(usesOf(actions).steps.keys())]);
  const clip: Definition = { triggers: {}, actions };
  const own = [...places(clip)].map(({ name }) => name);
  return own.reduce((renamed, name) => {
    // No new name is an old one of a copy, so that one renaming never catches another.
    const others = own.filter((one) => one !== name).map((one) => one.toLowerCase());
    const free = copyName(new Set([...taken, ...others]), name);
    taken.add(free.toLowerCase());
    if (free === name) return renamed;
    const edited = renameExactly(renamed, { step: name, to: free });
    return 'refused' in edited ? renamed : edited.definition;
  }, clip);
}

function freeVariables(definition: Definition, clip: Definition): Definition {
  const declared = declaredVariables(definition).map(({ name }) => name);
  const read = usesOf(clip.actions).variables.keys();
  const taken = new Set(lowerCase([...declared, ...read]));
  return declaredVariables(clip).reduce((renamed, { name }) => {
    const free = freeName(taken, name);
    taken.add(free.toLowerCase());
    const edited = renameVariable(renamed, { name, to: free });
    return 'refused' in edited ? renamed : edited.definition;
  }, clip);
}

function lowerCase(names: Iterable<string>): readonly string[] {
  return [...names].map((name) => name.toLowerCase());
}
