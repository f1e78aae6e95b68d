import { compareTexts } from '../characters';
import { equal } from '../equality';
import { functionError, wrongType } from '../errors';
import { compareNumbers, isNumeric } from '../numbers';
import { type Run, spendCharacters, type Thunk } from '../run';
import { typeName } from '../types';
import type { Value } from '../value';
import type { logicalFunctions } from './logical';
import type { BodiesOf } from './signature';

export const logicalBodies: BodiesOf<typeof logicalFunctions> = {
  and: (run, args) => {
    for (let i = 0; i < args.length; i++) {
      if (!truth('and', args[i]?.(run) ?? null)) return false;
    }
    return true;
  },
  equals,
  greater: (run, a, b) => order(run, 'greater', a, b) > 0,
  greaterOrEquals: (run, a, b) => order(run, 'greaterOrEquals', a, b) >= 0,
  if: chooses,
  less: (run, a, b) => order(run, 'less', a, b) < 0,
  lessOrEquals: (run, a, b) => order(run, 'lessOrEquals', a, b) <= 0,
  not: (_, value) => !value,
  or: (run, args) => {
    for (let i = 0; i < args.length; i++) {
      if (truth('or', args[i]?.(run) ?? null)) return true;
    }
    return false;
  },
};

function truth(name: 'and' | 'or', value: Value): boolean {
  if (typeof value === 'boolean') return value;
  throw functionError(
    name,
    `expects all of its parameters to be booleans. Found invalid parameter types: '${typeName(value)}'.`,
  );
}

function chooses(run: Run, args: readonly Thunk[]): Value {
  const chosen = args[0]?.(run) ?? null;
  if (typeof chosen !== 'boolean') throw wrongType('if', 0, 'of type boolean', chosen);
  return args[chosen ? 1 : 2]?.(run) ?? null;
}

function equals(run: Run, values: readonly Value[]): boolean {
  const [first = null] = values;
  for (let i = 1; i < values.length; i++) {
    if (!equal(run, first, values[i] ?? null)) return false;
  }
  return true;
}

/** Numbers by value, texts whatever their case; anything else has no order. NaN is unordered. */
function order(run: Run, name: string, a: Value, b: Value): number {
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') {
    spendCharacters(run, a.length + b.length);
    return compareTexts(a, b);
  }
  const types: readonly [string, string] = [typeName(a), typeName(b)];
  if (types[0] !== types[1]) {
    throw functionError(
      name,
      `expects two parameter of matching types. The function was invoked with values of type '${types[0]}' and '${types[1]}' that do not match.`,
    );
  }
  throw functionError(
    name,
    `expects all of its parameters to be either integer or decimal numbers. Found invalid parameter types: '${types[0]}'.`,
  );
}
