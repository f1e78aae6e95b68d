/** Puts carried steps down. */
import type { Json, Slot } from '../../model/definition';
import { patchBetween } from '../../model/edit/patch-command';
import { announce } from '../../ui';
import { placeText } from '../place-text';
import { displayName } from '../step-name';
import type { Designer } from '../store';
import { dropped } from './dropped';
import { insertCopies } from './pasting';
import { arrangeWords as words } from './words';

export function carriedName(steps: readonly string[]): string {
  return steps.length === 1 ? displayName(steps[0] ?? '') : words.steps(steps.length);
}

export function drop(
  designer: Designer,
  steps: readonly string[],
  slot: Slot,
  copy: boolean,
): void {
  const { definition } = designer.store.getState();
  if (copy) {
    insertCopies(designer, steps, slot);
    return;
  }
  const [step = ''] = steps;
  if (steps.length === 1) {
    const args = { step, slot: slot as unknown as Json };
    if (designer.dispatch({ name: 'moveAction', args }) !== null) return;
  } else {
    const edited = dropped(definition, steps, slot, false);
    if ('refused' in edited) return;
    const title = words.undoMove(steps.length);
    if (designer.dispatch(patchBetween(definition, edited.definition, title)) !== null) return;
  }
  announce(words.dropped(carriedName(steps), placeText(slot)));
}
