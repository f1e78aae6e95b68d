/** Takes over what an earlier version has: all of it, or one step. Each is one edit, and one Undo. */
import type { Definition } from '../../model/definition';
import { restoreStep } from '../../model/diff/restore-step';
import { inverseOf, patchBetween, patchCommand } from '../../model/edit/patch-command';
import { notify } from '../../ui';
import { displayName } from '../step-name';
import type { Designer } from '../store';
import { words as designerWords } from '../words';
import type { Comparison } from './differences';
import { compareWords as words } from './words';

export function restoreAll(designer: Designer, version: Definition, number: number): void {
  const { definition } = designer.store.getState();
  // As Undo does: what the version was like may come back, whatever it was like.
  const { name, args } = patchCommand(inverseOf(version, definition));
  const title = words.restoreTitle(number);
  if (designer.dispatch({ name, args: { ...args, title } }) !== null) return;
  notify({
    title: words.restored(number),
    text: words.restoredText,
    undo: () => designer.undo(),
  });
}

export function restoreOne(
  designer: Designer,
  { before, diff }: Comparison,
  step: string,
  number: number,
): void {
  const { definition } = designer.store.getState();
  const edited = restoreStep({ before, now: definition, diff }, step);
  if ('refused' in edited) {
    notify({ title: designerWords.refusal(edited.refused), tone: 'bad' });
    return;
  }
  const title = words.restoreStepTitle(displayName(step), number);
  if (designer.dispatch(patchBetween(definition, edited.definition, title)) !== null) return;
  notify({
    title: words.restoredStep(displayName(step), number),
    undo: () => designer.undo(),
  });
}
