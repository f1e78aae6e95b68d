import type { Action, Actions, Definition, Json } from '../definition';
import { findAction } from '../walk';
import { renameMember } from './members';
import { isNameTaken, stepName } from './name';
import { type Edited, refused } from './outcome';
import { changeGraph, changePart, graphPath } from './place';
import { mapTexts } from './texts';

export interface RenameAction {
  readonly step: string;
  /** As typed; blanks become underscores. */
  readonly to: string;
}

/** A template with every reference to step `from` naming `to`; the same text if there is none. */
export type RenameReferences = (text: string, from: string, to: string) => string;

/** Renames an action or a trigger, wherever the definition names it. */
export function renameAction(
  definition: Definition,
  { step, to }: RenameAction,
  renameReferences: RenameReferences,
): Edited {
  const name = stepName(to);
  if (name === '') return refused('badName');
  if (name === step) return { definition };
  if (name.toLowerCase() !== step.toLowerCase() && isNameTaken(definition, name)) {
    return refused('nameTaken');
  }
  const place = findAction(definition, step);
  if (!place) return renameTrigger(definition, step, name);
  const path = graphPath(definition, place.graph);
  if (!path) return refused('noSuchStep');
  const renamed = changeGraph(definition, path, (actions) => renameIn(actions, step, name));
  return {
    definition: mapTexts(renamed as unknown as Json, (text) =>
      renameReferences(text, step, name),
    ) as unknown as Definition,
  };
}

function renameTrigger(definition: Definition, step: string, name: string): Edited {
  if (!Object.hasOwn(definition.triggers, step)) return refused('noSuchStep');
  return {
    definition: changePart(definition, ['triggers'], () =>
      renameMember(definition.triggers as unknown as Record<string, Json>, step, name),
    ),
  };
}

function renameIn(actions: Actions, from: string, to: string): Actions {
  const entries = Object.entries(actions).map(([name, action]): [string, Action] => [
    name === from ? to : name,
    action.runAfter && Object.hasOwn(action.runAfter, from)
      ? { ...action, runAfter: renameMember(action.runAfter, from, to) }
      : action,
  ]);
  return Object.fromEntries(entries);
}
