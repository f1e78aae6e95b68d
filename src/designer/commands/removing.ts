import { dependentsOf } from '../../model/edit/dependents';
import { applyEach, asOne } from '../../model/edit/several';
import { findAction, isContainer } from '../../model/walk';
import { notify } from '../../ui';
import { targetsOf } from '../arrange/targets';
import type { Designer } from '../store';
import { arrangingWords } from './arranging-words';

/** Takes steps away and offers to take that back. What others read is shown first. */
function removeSteps(designer: Designer, steps: readonly string[]): void {
  const { definition } = designer.store.getState();
  if (dependentsOf(definition, steps).length > 0) designer.open({ kind: 'delete', steps });
  else if (removeNow(designer, steps)) notifyRemoved(designer, steps, definition);
}

/** One step, as its own menus do. */
export function removeStep(designer: Designer, step: string): void {
  removeSteps(designer, [step]);
}

export function removeTargets(designer: Designer): void {
  removeSteps(designer, targetsOf(designer.store.getState()));
}

/** Without a question; false if it cannot be done. */
export function removeNow(designer: Designer, steps: readonly string[]): boolean {
  const { definition } = designer.store.getState();
  const commands = steps.map((step) => ({ name: 'removeAction', args: { step } }));
  const edited = applyEach(definition, commands);
  if (commands.length === 0 || 'refused' in edited) return false;
  const title = arrangingWords.undoDelete(steps.length);
  return designer.dispatch(asOne(commands, definition, edited.definition, title)) === null;
}

/** `before`: the definition that still had them. */
export function notifyRemoved(
  designer: Designer,
  steps: readonly string[],
  before: Parameters<typeof findAction>[0],
): void {
  const [only = '', ...more] = steps;
  const action = findAction(before, only)?.action;
  const one =
    action && isContainer(action)
      ? arrangingWords.deletedWithSteps(only)
      : arrangingWords.deletedOne(only);
  notify({
    title: more.length > 0 ? arrangingWords.deleted(steps.length) : one,
    undo: () => designer.undo(),
  });
}
