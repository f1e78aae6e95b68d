import type { Definition, Slot } from '../../model/definition';
import { copyActions, pasteActions } from '../../model/edit/copy-actions';
import { moveActions } from '../../model/edit/move-actions';
import type { Edited } from '../../model/edit/outcome';

/** The definition with carried steps put down, or with copies of them. */
export function dropped(
  definition: Definition,
  steps: readonly string[],
  slot: Slot,
  copy: boolean,
  newId: () => string = () => '',
): Edited {
  if (!copy) return moveActions(definition, { steps, slot });
  return pasteActions(definition, { slot, actions: copyActions(definition, steps, newId) });
}
