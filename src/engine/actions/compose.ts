import { compileInputs } from '../../expressions/index';
import type { Action } from '../../model/definition';
import { type Handler, succeeded } from '../handler';

/** WDL: what Compose makes is its outputs as it is; there is no body around it. */
export function compose(action: Action): Handler {
  const inputs = compileInputs(action.inputs ?? null);
  return {
    begin: ({ scope }) => {
      const value = inputs.evaluate(scope);
      return succeeded(value, value);
    },
  };
}
