/** The built-in steps. A type has one entry here, one handler in engine/actions and one glyph in ui. */
import { buttonTrigger } from './button-trigger';
import { recurrenceTrigger, slidingWindowTrigger } from './clock-triggers';
import { compose } from './compose';
import { condition } from './if';
import type { ActionManifest, TriggerManifest } from './manifest';
import { scope } from './scope';

export const actionManifests: readonly ActionManifest[] = [compose, condition, scope];
export const triggerManifests: readonly TriggerManifest[] = [
  buttonTrigger,
  recurrenceTrigger,
  slidingWindowTrigger,
];

/** WDL: types are compared without regard to case. */
export function actionManifest(type: string): ActionManifest | undefined {
  return actionManifests.find((one) => one.type.toLowerCase() === type.toLowerCase());
}

export function triggerManifest(
  type: string,
  kind: string | undefined,
): TriggerManifest | undefined {
  return triggerManifests.find(
    (one) =>
      one.type.toLowerCase() === type.toLowerCase() &&
      one.kind.toLowerCase() === String(kind ?? '').toLowerCase(),
  );
}
