import {
  addDecimals,
  divideDecimals,
  multiplyDecimals,
  remainderOfDecimals,
  subtractDecimals,
  toDecimal,
} from '../decimal';
import { EvaluationError, functionError, wrongPlace } from '../errors';
import {
  compareNumbers,
  Decimal,
  fitsInt64,
  isInteger,
  isNumeric,
  type Numeric,
  toFloat,
  toInteger,
  toNumber,
} from '../numbers';
import { type Run, spendItems } from '../run';
import { isArray, typeName } from '../types';
import type { Value } from '../value';
import type { mathFunctions } from './math';
import type { BodiesOf } from './signature';

export const mathBodies: BodiesOf<typeof mathFunctions> = {
  add: (_, a, b) => {
    if (isInteger(a) && isInteger(b)) {
      const sum = Number(a) + Number(b);
      return Number.isSafeInteger(sum) ? sum : int64('add', BigInt(a) + BigInt(b));
    }
    return fractional('add', a, b);
  },
  div: (_, a, b) => {
    refuseZero('div', b);
    if (!isInteger(a) || !isInteger(b)) return fractional('div', a, b);
    if (typeof a === 'bigint' || typeof b === 'bigint') return int64('div', BigInt(a) / BigInt(b));
    return Math.trunc(a / b) + 0;
  },
  max: (run, values) => extreme(run, 'max', values),
  min: (run, values) => extreme(run, 'min', values),
  mod: (_, a, b) => {
    refuseZero('mod', b);
    if (!isInteger(a) || !isInteger(b)) return fractional('mod', a, b);
    if (typeof a === 'bigint' || typeof b === 'bigint') return int64('mod', BigInt(a) % BigInt(b));
    return (a % b) + 0;
  },
  mul: (_, a, b) => {
    if (isInteger(a) && isInteger(b)) {
      const product = Number(a) * Number(b);
      return Number.isSafeInteger(product) ? product + 0 : int64('mul', BigInt(a) * BigInt(b));
    }
    return fractional('mul', a, b);
  },
  rand: (run, from, below) => {
    const random = run.scope.random?.();
    if (random === undefined) throw wrongPlace('rand');
    if (below <= from) {
      throw functionError(
        'rand',
        'expects its first parameter to be less than its second parameter.',
      );
    }
    return Number(from) + Math.floor(random * (Number(below) - Number(from)));
  },
  range: (run, start, count) => range(run, Number(start), Number(count)),
  sub: (_, a, b) => {
    if (isInteger(a) && isInteger(b)) {
      const difference = Number(a) - Number(b);
      if (Number.isSafeInteger(difference)) return difference;
      return int64('sub', BigInt(a) - BigInt(b));
    }
    return fractional('sub', a, b);
  },
};

interface Operation {
  readonly floats: (a: number, b: number) => number;
  readonly decimals: (a: Decimal, b: Decimal) => Decimal;
}

const operations = {
  add: { floats: (a, b) => a + b, decimals: addDecimals },
  div: { floats: (a, b) => a / b, decimals: divideDecimals },
  mod: { floats: (a, b) => a % b, decimals: remainderOfDecimals },
  mul: { floats: (a, b) => a * b, decimals: multiplyDecimals },
  sub: { floats: (a, b) => a - b, decimals: subtractDecimals },
} as const satisfies Record<string, Operation>;

/** With a Decimal the result is a Decimal, otherwise a Float. */
function fractional(name: keyof typeof operations, a: Numeric, b: Numeric): Value {
  const { floats, decimals } = operations[name];
  if (!(a instanceof Decimal) && !(b instanceof Decimal)) {
    return toFloat(floats(toNumber(a), toNumber(b)));
  }
  return decimals(asDecimal(name, a), asDecimal(name, b));
}

function asDecimal(name: string, value: Numeric): Decimal {
  const decimal = toDecimal(value);
  if (decimal) return decimal;
  throw functionError(name, `cannot take '${value}' as a decimal number.`);
}

function int64(name: string, value: bigint): number | bigint {
  if (fitsInt64(value)) return toInteger(value);
  throw functionError(
    name,
    'was invoked with values whose result is too large or too small for an integer of 64 bits.',
  );
}

function refuseZero(name: string, divisor: Numeric): void {
  if (toNumber(divisor) !== 0) return;
  throw new EvaluationError(
    `Attempt to divide an integral or decimal value by zero in function '${name}'.`,
  );
}

/** Documented: at most 100,000 elements, none beyond the largest 32-bit integer. */
function range(run: Run, start: number, count: number): Value {
  if (count < 1 || count > 100_000) {
    throw functionError(
      'range',
      "expects its second parameter 'count' to be an integer from 1 to 100000.",
    );
  }
  if (start + count > 2_147_483_647) {
    throw functionError('range', 'expects the sum of its parameters to be at most 2147483647.');
  }
  spendItems(run, count);
  return Array.from({ length: count }, (_, i) => start + i);
}

function extreme(run: Run, name: 'max' | 'min', values: readonly Value[]): Value {
  const [only] = values;
  const among = values.length === 1 && only !== undefined && isArray(only) ? only : values;
  spendItems(run, among.length);
  const numbers = among.filter(isNumeric);
  const [first, ...others] = numbers;
  if (first === undefined || numbers.length < among.length) {
    const types = among.filter((value) => !isNumeric(value)).map(typeName);
    throw functionError(
      name,
      `expects all of its parameters to be either integer or decimal numbers. Found invalid parameter types: '${types.join(',')}'.`,
    );
  }
  const wanted = name === 'max' ? 1 : -1;
  const chosen = others.reduce(
    (best, next) => (compareNumbers(next, best) * wanted > 0 ? next : best),
    first,
  );
  // WDL: one Decimal among them makes the result a Decimal.
  return numbers.some((number) => number instanceof Decimal) ? asDecimal(name, chosen) : chosen;
}
