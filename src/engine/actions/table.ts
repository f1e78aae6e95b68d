/** Action type → handler. Types are compared without regard to case. */
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
  return make ? make(action) : unsupported(action.type);
}

/** A step of a type that cannot be run here fails by name; the steps around it go on. */
function unsupported(type: string): Handler {
  return ({ name }) =>
    failed('NotSupported', {
      code: 'ActionTypeNotSupported',
      message: `The action '${name}' is of type '${type}', which this version cannot run.`,
    });
}
