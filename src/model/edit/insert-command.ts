/** Commands that put a new step into a flow. */
import type { Action, Json, Slot } from '../definition';
import type { Command } from '../edit-log';
import { variableTypes } from '../variables';
import { rootGraph } from '../walk';

/** Before everything else. */
export const topOfFlow: Slot = { ...rootGraph, after: null, mode: 'between' };

export function insertCommand(slot: Slot, name: string, action: Action): Command {
  return {
    name: 'insertAction',
    args: { slot: slot as unknown as Json, name, action: action as unknown as Json },
  };
}

/** A step that declares a variable, first of all, so that whatever uses it comes after. */
export function declareCommand({ name, type }: { name: string; type: string }): Command {
  const variables = [{ name, type, value: variableTypes[type.toLowerCase()] ?? '' }];
  return insertCommand(topOfFlow, `Initialize_${name}`, {
    type: 'InitializeVariable',
    inputs: { variables },
  });
}
