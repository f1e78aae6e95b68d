/** Action type → handler. Types are compared without regard to case. */
import { EvaluationError } from '../../expressions/index';
import type { Action } from '../../model/definition';
import { failed, type Handler } from '../handler';
import { compose } from './compose';
import { connector } from './connector';
import { condition } from './if';
import { scope } from './scope';

type Make = (action: Action) => Handler;

export const handlers: Readonly<Record<string, Make>> = {
  compose,
  if: condition,
  openapiconnection: connector,
  scope,
};

export function handlerFor(action: Action): Handler {
  const type = action.type.toLowerCase();
  const make = Object.hasOwn(handlers, type) ? handlers[type] : undefined;
  if (!make) return unsupported(action.type);
  try {
    return make(action);
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    // A save would have refused it; in a draft it fails where it stands, and only there.
    return () => {
      throw error;
    };
  }
}

/** A step of a type that cannot be run here fails by name; the steps around it go on. */
function unsupported(type: string): Handler {
  return ({ name }) =>
    failed('NotSupported', {
      code: 'ActionTypeNotSupported',
      message: `The action '${name}' is of type '${type}', which this version cannot run.`,
    });
}
