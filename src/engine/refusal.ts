/** What is refused before a run exists: limits that the service has, and steps that need what is not here. */
import type { Definition } from '../model/definition';
import type { Limits } from '../model/dialect';
import { places } from '../model/walk';
import { refusedTypes } from './actions/refused';
import { isRunnable } from './actions/table';
import { staticResultOf } from './calls/static-result';
import { PlanError } from './plan-error';

/** Deeper than any product admits, and still safe to walk. */
const deepest = 100;

export function findRefusal(definition: Definition, limits: Limits): PlanError | undefined {
  let count = 0;
  for (const { name, action, ancestors } of places(definition)) {
    count++;
    if (count > limits.actions * 20) {
      return new PlanError(
        name,
        `A run has at most ${limits.actions * 20} actions.`,
        'LimitExceeded',
      );
    }
    if (ancestors.length > deepest) {
      return new PlanError(name, `The action '${name}' is nested too deeply.`, 'LimitExceeded');
    }
    const type = action.type.toLowerCase();
    if (isRunnable(type) || staticResultOf(action, definition)) continue;
    const reason = Object.hasOwn(refusedTypes, type)
      ? refusedTypes[type]
      : `It is of type '${action.type}', which is not known here.`;
    const message = `The action '${name}' cannot be run on this machine. ${reason}`;
    return new PlanError(name, message, 'ActionTypeNotSupported');
  }
  return undefined;
}
