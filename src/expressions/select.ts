import { EvaluationError, LINK } from './errors';
import { isInteger } from './numbers';
import { isArray, isObject, typeName } from './types';
import type { Value, ValueObject } from './value';

/** A member of an object: exact case first, otherwise ignoring case; undefined if there is none. */
export function property(object: ValueObject, name: string, lower: string): Value | undefined {
  const value = object[name];
  // All that an object inherits is functions and `__proto__`, and no value is a function: so this
  // asks for own members only, at a fraction of what hasOwn costs.
  if (value !== undefined && typeof value !== 'function' && name !== '__proto__') return value;
  if (Object.hasOwn(object, name)) return value;
  // Nothing that is inherited is enumerable.
  for (const key in object) {
    if (key.length === name.length && key.toLowerCase() === lower) return object[key];
  }
  return undefined;
}

/** Names that arrays and boxed numbers have for themselves, and none of the data. */
const ownNames = new Set(['length', 'kind', 'value', 'mantissa', 'scale', '__proto__']);

/**
 * Whether a name may be looked up before it is known that the target is an object of the data: no other
 * kind of value answers to it, except by a function.
 */
const isPlainName = (name: string): boolean => !ownNames.has(name) && !/^\d/.test(name);

/** Selects a property by a name that is known beforehand. `chain` is what messages quote. */
export function selectorOf(
  name: string,
  optional: boolean,
  chain: () => string,
): (target: Value) => Value {
  const lower = name.toLowerCase();
  const steps = name.includes('/') ? name.split('/') : null;
  const slowly = (target: Value): Value => {
    if (isObject(target)) {
      let value = property(target, name, lower);
      if (value === undefined && steps) value = descend(target, steps);
      if (value !== undefined) return value;
      if (optional) return null;
      throw new Unselectable(chain(), missingProperty(target, name));
    }
    if (target === null && optional) return null;
    throw new Unselectable(chain(), whyNot(target, name));
  };
  if (!isPlainName(name)) return slowly;
  return (target) => {
    if (typeof target === 'object' && target !== null) {
      const value = (target as ValueObject)[name];
      if (value !== undefined && typeof value !== 'function') return value;
    }
    return slowly(target);
  };
}

/** WDL: `a/b`, if it is not itself a property, is property b of property a. */
function descend(object: ValueObject, steps: readonly string[]): Value | undefined {
  let value: Value | undefined = object;
  for (const step of steps) {
    if (value === null) return null;
    if (value === undefined || !isObject(value)) return undefined;
    value = property(value, step, step.toLowerCase());
  }
  return value;
}

/** Selects by a computed index: an Integer for arrays, a name for objects. */
export function select(target: Value, index: Value, optional: boolean, chain: () => string): Value {
  if (typeof index === 'string') return selectorOf(index, optional, chain)(target);
  if (target === null && optional) return null;
  if (!isArray(target) || !isInteger(index)) {
    throw new Unselectable(chain(), whyNot(target, String(index)));
  }
  const value = index < 0 ? undefined : target[Number(index)];
  if (value !== undefined) return value;
  if (optional) return null;
  const bounds = `(0, ${target.length - 1})`;
  throw new Unselectable(chain(), `array index '${index}' is outside bounds ${bounds} of array`);
}

function missingProperty(target: ValueObject, name: string): string {
  const names = Object.keys(target).join(', ');
  return `property '${name}' doesn't exist, available properties are '${names}'`;
}

function whyNot(target: Value, name: string): string {
  const cannot = `property '${name}' cannot be selected`;
  if (target === null) return cannot;
  if (isArray(target)) {
    return `${cannot}. Array elements can only be selected using an integer index`;
  }
  if (isObject(target)) return `${cannot}. Object properties can only be selected using a name`;
  const type = typeName(target);
  return `${cannot}. Property selection is not supported on values of type '${type}'`;
}

class Unselectable extends EvaluationError {
  constructor(chain: string, why: string) {
    super(
      `The template language expression '${chain}' cannot be evaluated because ${why}. Please see ${LINK} for usage details.`,
    );
  }
}
