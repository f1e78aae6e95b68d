/** What is refused before a run exists: limits that the service has, and steps that need what is not here. */
import type { Definition } from '../model/definition';
import type { Limits } from '../model/dialect';
import { isSwitchedOff } from '../model/static-result';
import { places } from '../model/walk';
import { refusedTypes } from './actions/refused';
import { isRunnable } from './actions/table';
import { PlanError } from './plan-error';

export function findRefusal(definition: Definition, limits: Limits): PlanError | undefined {
  let count = 0;
  for (const { name, action, ancestors } of places(definition)) {
    count++;
    if (count > limits.actions) {
      const message = `The number of actions exceeds the limit of '${limits.actions}'.`;
      return new PlanError(name, message);
    }
    if (ancestors.length > limits.nesting) {
      const message = `The action '${name}' exceeds the nesting limit of '${limits.nesting}'.`;
      return new PlanError(name, message);
    }
    const type = action.type.toLowerCase();
    if (isRunnable(type) || isSwitchedOff(action, definition)) continue;
    const reason = Object.hasOwn(refusedTypes, type)
      ? refusedTypes[type]
      : `It is of type '${action.type}', which is not known here.`;
    const message = `The action '${name}' cannot be run on this machine. ${reason}`;
    return new PlanError(name, message, 'ActionTypeNotSupported');
  }
  return undefined;
}
