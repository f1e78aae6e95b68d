import { compileInputs, isArray } from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import { type Handler, succeeded } from '../../handler';
import { inputsOf, notAnArray, overItems } from './array-action';
import { itemRun } from './item-run';

/** For each item what `select` makes of it: an object, or one plain value. */
export function select(action: Action): Handler {
  const { from: source = null, select: shape = null } = inputsOf(action);
  const from = compileInputs(source);
  const make = compileInputs(shape).run;
  return {
    begin: ({ name, scope }) => {
      const items = from.evaluate(scope);
      const inputs = { from: items };
      if (!isArray(items)) return notAnArray('select', items, inputs);
      return overItems(name, shape, () => {
        const at = itemRun(scope);
        const done = succeeded(inputs, { body: items.map((item) => make(at(item))) });
        // WDL: over nothing, nothing was evaluated, and there is no code to give.
        return items.length === 0 ? { ...done, code: 'NotSpecified' } : done;
      });
    },
  };
}
