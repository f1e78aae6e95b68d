import type { Definition, Slot } from '../definition';
import { findAction } from '../walk';
import { groupOf } from './copy-actions';
import { insertGroup } from './insert-action';
import { type Edited, refused } from './outcome';
import { removeAction } from './remove-action';

export interface MoveActions {
  readonly steps: readonly string[];
  readonly slot: Slot;
}

/** Takes actions from where they stand and inserts them elsewhere, in the order in which they stood. */
export function moveActions(definition: Definition, { steps, slot }: MoveActions): Edited {
  const group = groupOf(definition, steps);
  const names = Object.keys(group);
  if (names.length === 0) return refused('noSuchStep');
  if (isWithin(definition, slot, new Set(names))) return refused('insideItself');
  let rest = definition;
  for (const step of names) {
    const removed = removeAction(rest, { step });
    if ('refused' in removed) return removed;
    rest = removed.definition;
  }
  return insertGroup(rest, slot, group);
}

/** Whether a slot names one of the steps, or stands in one. */
function isWithin(definition: Definition, slot: Slot, steps: ReadonlySet<string>): boolean {
  const { after, before, container } = slot;
  if ((after !== null && steps.has(after)) || (before !== undefined && steps.has(before))) {
    return true;
  }
  if (container === null) return false;
  const around = findAction(definition, container)?.ancestors ?? [];
  return [container, ...around].some((name) => steps.has(name));
}
