/** Puts the marked steps into a container, and takes steps out of one. */

import { applyCommand } from '../../model/edit/commands';
import { dependentsOf } from '../../model/edit/dependents';
import { uniqueName } from '../../model/edit/name';
import { withStepId } from '../../model/edit/step-ids';
import { notify } from '../../ui';
import { arrangingWords, type WrapKind } from '../commands/arranging-words';
import type { Designer } from '../store';
import { errorsAfter } from './new-errors';
import { targetsOf } from './targets';
import { arrangeWords as words } from './words';
import { unwrapRefusal, wrapperOf, wrapRefusal } from './wrap';

export function wrapTargets(designer: Designer, kind: WrapKind): void {
  const state = designer.store.getState();
  const { definition, connectors, dialect } = state;
  const steps = targetsOf(state);
  const refuse = (text: string) => notify({ title: words.cannotWrap(kind), text, tone: 'bad' });
  const refusal = wrapRefusal(definition, steps);
  if (refusal !== null) {
    refuse(refusal);
    return;
  }
  const name = uniqueName(definition, arrangingWords.wrapName(kind));
  const action = withStepId(wrapperOf(kind), designer.newId());
  const command = { name: 'wrapActions', args: { steps, name, action: { ...action } as never } };
  const edited = applyCommand(definition, command);
  if ('definition' in edited) {
    const errors = errorsAfter(definition, { connectors, dialect })(edited.definition);
    // What the container itself still needs is filled in next.
    const error = errors.find(({ step }) => step !== name);
    if (error) {
      refuse(error.step === null ? error.message : words.wouldBreak(error.step, error.message));
      return;
    }
  }
  if (designer.dispatch(command) === null) designer.select(name);
}

export function unwrapStep(designer: Designer, step: string): void {
  const { definition } = designer.store.getState();
  const refusal = unwrapRefusal(definition, step);
  if (refusal !== null) {
    notify({ title: words.cannotUnwrap(step), text: refusal, tone: 'bad' });
    return;
  }
  if (designer.dispatch({ name: 'unwrapAction', args: { step } }) !== null) return;
  const after = designer.store.getState().definition;
  const left = dependentsOf({ ...after, actions: { ...after.actions, [step]: gone } }, [step]);
  const text = left.length === 0 ? {} : { text: words.stillNames(left.length) };
  notify({ title: words.unwrapped(step), ...text, undo: () => designer.undo() });
}

/** Stands for the container that is gone, so that what names it is found. */
const gone = { type: 'Scope' };
