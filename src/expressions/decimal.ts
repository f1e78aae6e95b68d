import { EvaluationError } from './errors';
import { Decimal, Float, type Numeric } from './numbers';

/*
 * Arithmetic of .NET decimals on bigints. A general decimal library counts significant digits; .NET
 * counts bits of the mantissa and keeps the scale (1.10 + 2 is 3.10, 0.5 * 0.50 is 0.250), so such a
 * library would have to be corrected after each operation. Four operations on exact integers are less.
 */

const LARGEST = 2n ** 96n - 1n;
const MAX_SCALE = 28;

/** Digits of a fraction that are looked at: the last one that counts, and some to round it by. */
const FRACTION = 60;

/** A decimal from its sign and digits; null if it is too large. */
export function decimalOf(negative: boolean, whole: string, fraction: string): Decimal | null {
  const digits = whole.replace(/^0+/, '');
  if (digits.length > 29) return null;
  const kept = fraction.slice(0, FRACTION);
  return fitted(BigInt(`${digits}${kept}` || '0') * (negative ? -1n : 1n), kept.length);
}

/** Any number as a Decimal; null beyond its range. WDL: of a Float, 15 significant digits count. */
export function toDecimal(value: Numeric): Decimal | null {
  if (value instanceof Decimal) return value;
  if (typeof value === 'bigint') return new Decimal(value, 0);
  const number = value instanceof Float ? value.value : value;
  if (Number.isSafeInteger(number)) return new Decimal(BigInt(number), 0);
  if (!Number.isFinite(number) || Math.abs(number) >= 1e29) return null;
  const [digits = '', power = '0'] = number.toExponential(14).split('e');
  const mantissa = BigInt(digits.replace('.', ''));
  const scale = 14 - Number(power);
  return scale < 0
    ? fitted(mantissa * 10n ** BigInt(-scale), 0)
    : shortest(fitted(mantissa, scale), 0);
}

export const addDecimals = (a: Decimal, b: Decimal): Decimal =>
  inRange(fitted(...aligned(a, b, (x, y) => x + y)), 'add');

export const subtractDecimals = (a: Decimal, b: Decimal): Decimal =>
  inRange(fitted(...aligned(a, b, (x, y) => x - y)), 'sub');

export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal =>
  inRange(fitted(a.mantissa * b.mantissa, a.scale + b.scale), 'mul');

export const remainderOfDecimals = (a: Decimal, b: Decimal): Decimal =>
  inRange(fitted(...aligned(a, b, (x, y) => x % y)), 'mod');

/**
 * The quotient has the scale that the operands leave it (1.00 / 2 is 0.50), and more digits only as
 * far as it needs them.
 */
export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  const natural = Math.max(0, a.scale - b.scale);
  // As many digits as any result can hold; one more step of fitting rounds them.
  const extra = MAX_SCALE + 31 + b.scale;
  const numerator = a.mantissa * 10n ** BigInt(extra);
  const quotient = numerator / b.mantissa;
  // What is cut off is told by one more digit, so that a half is not mistaken for exactly a half.
  const sticky = numerator % b.mantissa === 0n ? 0n : quotient < 0n || isNegative(a, b) ? -1n : 1n;
  const scale = a.scale - b.scale + extra + 1;
  return inRange(shortest(fitted(quotient * 10n + sticky, scale), natural), 'div');
}

const isNegative = (a: Decimal, b: Decimal): boolean => a.mantissa < 0n !== b.mantissa < 0n;

function aligned(
  a: Decimal,
  b: Decimal,
  combine: (x: bigint, y: bigint) => bigint,
): [mantissa: bigint, scale: number] {
  const scale = Math.max(a.scale, b.scale);
  const raise = (value: Decimal): bigint => value.mantissa * 10n ** BigInt(scale - value.scale);
  return [combine(raise(a), raise(b)), scale];
}

/** Drops digits, the last one rounded half to even, until scale and mantissa fit; null if they never do. */
function fitted(mantissa: bigint, scale: number): Decimal | null {
  const size = mantissa < 0n ? -mantissa : mantissa;
  // Rounding up may bring in one digit more, hence a second look.
  for (let drop = Math.max(0, scale - MAX_SCALE, digitsAbove(size)); drop <= scale; drop++) {
    const rounded = drop === 0 ? size : rounding(size, 10n ** BigInt(drop));
    if (rounded <= LARGEST) return new Decimal(mantissa < 0n ? -rounded : rounded, scale - drop);
  }
  return null;
}

/** How many digits of a number must go at least for it to fit into 96 bits. */
const digitsAbove = (size: bigint): number =>
  size <= LARGEST ? 0 : Math.max(1, size.toString().length - 29);

function rounding(size: bigint, unit: bigint): bigint {
  const whole = size / unit;
  const twice = (size % unit) * 2n;
  return twice > unit || (twice === unit && whole % 2n === 1n) ? whole + 1n : whole;
}

/** Without the zeros at the end that go beyond a scale. */
function shortest(value: Decimal | null, least: number): Decimal | null {
  if (!value) return null;
  let { mantissa, scale } = value;
  while (scale > least && mantissa % 10n === 0n) {
    mantissa /= 10n;
    scale--;
  }
  return new Decimal(mantissa, scale);
}

function inRange(value: Decimal | null, name: string): Decimal {
  if (value) return value;
  throw new EvaluationError(
    `The result of function '${name}' was either too large or too small for a decimal number.`,
  );
}
