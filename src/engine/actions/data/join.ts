import { compileInputs, isArray } from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import { type Handler, succeeded } from '../../handler';
import { inputsOf, notAnArray } from './array-action';
import { callFunction } from './call-function';

export function join(action: Action): Handler {
  const { from: source = null, joinWith: between = null } = inputsOf(action);
  const from = compileInputs(source);
  const separator = compileInputs(between);
  return {
    begin: ({ scope }) => {
      const items = from.evaluate(scope);
      const joinWith = separator.evaluate(scope);
      const inputs = { from: items, joinWith };
      if (!isArray(items)) return notAnArray('join', items, inputs);
      return succeeded(inputs, { body: callFunction('join', [items, joinWith], scope) });
    },
  };
}
