/** How an offer of the panel becomes a step of the flow. */
import type { Slot } from '../model/definition';
import { insertCommand } from '../model/edit/insert-command';
import { uniqueName } from '../model/edit/name';
import { replaceTrigger, successorOf } from '../model/edit/replace-trigger';
import { withStepId } from '../model/edit/step-ids';
import { type LostValue, lostValues } from '../model/scope/lost-values';
import { triggerOf } from '../model/walk';
import type { StepOffer } from './picker/offer';
import type { Designer } from './store';

/** Adds a step, selects it and opens its form. */
export function addStep(designer: Designer, offer: StepOffer, slot: Slot): void {
  const { definition, references } = designer.store.getState();
  const name = uniqueName(definition, offer.title);
  const action = withStepId(offer.make(references), designer.newId());
  const refused = designer.dispatch(insertCommand(slot, name, action));
  if (refused === null) designer.select(name);
}

/** What later steps would miss if the flow started like this. */
export function lostWith(designer: Designer, offer: StepOffer): readonly LostValue[] {
  const { definition, connectors } = designer.store.getState();
  const after = replaceTrigger(definition, triggerArgs(designer, offer));
  return 'refused' in after ? [] : lostValues(definition, after.definition, connectors);
}

/** Puts a trigger in the place of the one that there is, or where there is none, and opens its form. */
export function chooseTrigger(designer: Designer, offer: StepOffer): void {
  const { name, trigger } = triggerArgs(designer, offer);
  const refused = designer.dispatch({
    name: 'replaceTrigger',
    args: { name, trigger: { ...trigger } as never },
  });
  if (refused !== null) return;
  const placed = triggerOf(designer.store.getState().definition);
  if (placed) designer.select(placed.name);
}

function triggerArgs(designer: Designer, offer: StepOffer) {
  const { definition, references } = designer.store.getState();
  const trigger = successorOf(triggerOf(definition)?.trigger, offer.make(references));
  // WDL: the trigger of an instant flow is always called `manual`.
  return { name: trigger.kind === 'Button' ? 'manual' : offer.title, trigger };
}
