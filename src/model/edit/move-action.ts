import type { Definition, Slot } from '../definition';
import { findAction } from '../walk';
import { insertNamed } from './insert-action';
import { type Edited, refused } from './outcome';
import { removeAction } from './remove-action';

export interface MoveAction {
  readonly step: string;
  readonly slot: Slot;
}

/** Takes an action from where it stands and inserts it elsewhere, under its name. */
export function moveAction(definition: Definition, { step, slot }: MoveAction): Edited {
  const place = findAction(definition, step);
  if (!place) return refused('noSuchStep');
  if (slot.after === step || slot.before === step || isInside(definition, slot, step)) {
    return refused('insideItself');
  }
  const removed = removeAction(definition, { step });
  if ('refused' in removed) return removed;
  return insertNamed(removed.definition, { slot, action: place.action }, step);
}

function isInside(definition: Definition, slot: Slot, step: string): boolean {
  if (slot.container === null) return false;
  return (
    slot.container === step ||
    findAction(definition, slot.container)?.ancestors.includes(step) === true
  );
}
