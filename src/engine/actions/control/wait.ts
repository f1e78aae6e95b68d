import { callFunction, compileInputs, isObject, type Value } from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import type { Handler } from '../../handler';

export function wait(action: Action): Handler {
  const compiled = compileInputs(action.inputs ?? null);
  return {
    begin: ({ scope, now }) => {
      const inputs = compiled.evaluate(scope);
      return { kind: 'waits', inputs, until: endOf(inputs, now) };
    },
  };
}

/** By the language's own functions, so that units and forms of times are those it knows. */
function endOf(inputs: Value, now: number): number {
  const { interval, until } = isObject(inputs) ? inputs : {};
  if (until !== undefined && isObject(until)) return momentOf(until.timestamp ?? null);
  const { count = null, unit = null } =
    interval !== undefined && isObject(interval) ? interval : {};
  const number = typeof count === 'string' ? callFunction('int', count) : count;
  return momentOf(callFunction('addToTime', new Date(now).toISOString(), number, unit));
}

const ticksAMillisecond = 10_000n;
const ticksOf1970 = 621_355_968_000_000_000n;

/** UTC milliseconds since 1970 of a time as the language writes it. */
function momentOf(time: Value): number {
  const ticks = callFunction('ticks', time);
  return Number((BigInt(ticks as number | bigint) - ticksOf1970) / ticksAMillisecond);
}
