import {
  type Limits,
  type Run,
  type Scope,
  startRun,
  type Value,
} from '../../../expressions/index';

/** An action over an array may do in all what one evaluation may do for a few thousand items. */
const limits: Limits = { items: 100_000_000, characters: 419_430_400 };

/**
 * The evaluations of one action over its items, on one account: `item()` is the item it was last called
 * with, and everything else is the scope of the action.
 */
export function itemRun(scope: Scope): (item: Value) => Run {
  let current: Value = null;
  const inner = Object.create(scope, { item: { value: () => current } }) as Scope;
  const run = startRun(inner, limits);
  return (item) => {
    current = item;
    return run;
  };
}
