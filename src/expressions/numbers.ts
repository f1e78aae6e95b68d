import type { Boxed } from './value';

/** What is boxed has one class above it, so that one look tells it from an object of the data. */
abstract class BoxedNumber implements Boxed {
  abstract readonly kind: Boxed['kind'];
  abstract toJsonText(): string;
  /** Only for those who print with JSON.stringify: the number survives, its kind does not. */
  abstract toJSON(): number;
}

/**
 * A whole Float. Without the box it would look like an Integer: `div(5.0, 2)` is 2.5 and
 * `div(5, 2)` is 2. Floats with a fraction need no box.
 */
export class Float extends BoxedNumber {
  override readonly kind = 'float';
  readonly value: number;

  constructor(value: number) {
    super();
    this.value = value;
  }

  override toString(): string {
    return floatText(this.value);
  }

  override toJsonText(): string {
    return floatJson(this.value);
  }

  override toJSON(): number {
    return this.value;
  }
}

/**
 * A .NET decimal: `mantissa` / 10^`scale`, with 96 bits of mantissa and a scale from 0 to 28. The
 * scale is part of the value (`1.10` stays `1.10`), which is why a number cannot stand for it.
 * How it is calculated with stands in decimal.ts.
 */
export class Decimal extends BoxedNumber {
  override readonly kind = 'decimal';
  readonly mantissa: bigint;
  readonly scale: number;

  constructor(mantissa: bigint, scale: number) {
    super();
    this.mantissa = mantissa;
    this.scale = scale;
  }

  override toString(): string {
    const { mantissa, scale } = this;
    if (scale === 0) return String(mantissa);
    const digits = String(mantissa < 0n ? -mantissa : mantissa).padStart(scale + 1, '0');
    return `${mantissa < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  }

  override toJsonText(): string {
    return this.scale === 0 ? `${this.mantissa}.0` : this.toString();
  }

  override toJSON(): number {
    return Number(this.toString());
  }
}

export const isBoxedNumber = (value: unknown): value is Float | Decimal =>
  value instanceof BoxedNumber;

export type Integer = number | bigint;
export type Numeric = number | bigint | Float | Decimal;

export const INT64_MAX = 2n ** 63n - 1n;
export const INT64_MIN = -(2n ** 63n);

export const fitsInt64 = (value: bigint): boolean => value >= INT64_MIN && value <= INT64_MAX;

/** A number as a Float value: boxed if it is whole. */
export const toFloat = (value: number): number | Float =>
  Number.isInteger(value) ? new Float(value) : value;

/** An Int64 in its smallest form. */
export const toInteger = (value: bigint): Integer => {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
};

export const isInteger = (value: unknown): value is Integer =>
  typeof value === 'number' ? Number.isSafeInteger(value) : typeof value === 'bigint';

export const isNumeric = (value: unknown): value is Numeric =>
  typeof value === 'number' || typeof value === 'bigint' || isBoxedNumber(value);

/** The nearest JavaScript number, for comparing and for float arithmetic. */
export function toNumber(value: Numeric): number {
  if (typeof value === 'number') return value;
  if (value instanceof Float) return value.value;
  return Number(value instanceof Decimal ? value.toString() : value);
}

/** An Integer literal or the digits of one; `null` beyond Int64, which no Integer can hold. */
export function readInteger(digits: string): Integer | null {
  if (digits.length <= 15) return Number(digits) + 0;
  const [, sign, rest = ''] = /^([+-]?)0*(\d*)$/.exec(digits) ?? [];
  // Reading very many digits takes time, and more than these never fit.
  if (rest.length > 19) return null;
  const value = BigInt(rest) * (sign === '-' ? -1n : 1n);
  return fitsInt64(value) ? toInteger(value) : null;
}

/**
 * The text of a Float: the shortest digits that read back as the same number; an exponent of at
 * least two digits from 1E+15 and up to 1E-05.
 */
export function floatText(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e15) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  if (!Number.isFinite(value)) return String(value);
  const [digits = '', power = ''] = value.toExponential().split('e');
  return `${digits}E${power.charAt(0)}${power.slice(1).padStart(2, '0')}`;
}

/** The JSON literal of a Float: a whole one keeps `.0`; what JSON cannot say becomes a string. */
export function floatJson(value: number): string {
  if (!Number.isFinite(value)) return `"${value}"`;
  const text = floatText(value);
  return /[.E]/.test(text) ? text : `${text}.0`;
}

/** Order of two numbers of any kind: negative, zero or positive; NaN has none. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  if (a instanceof Decimal || b instanceof Decimal) return compareDecimal(a, b);
  // JavaScript compares a bigint with a number exactly.
  const x = a instanceof Float ? a.value : a;
  const y = b instanceof Float ? b.value : b;
  if (x < y) return -1;
  if (x > y) return 1;
  return x >= y ? 0 : Number.NaN;
}

/** A Decimal and an Integer, or two Decimals, by all their digits; beside a Float as Floats. */
function compareDecimal(a: Numeric, b: Numeric): number {
  const x = scaled(a);
  const y = scaled(b);
  if (!x || !y) return compareNumbers(toNumber(a), toNumber(b));
  const scale = Math.max(x.scale, y.scale);
  const difference = atScale(x, scale) - atScale(y, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function scaled(value: Numeric): Decimal | null {
  if (value instanceof Decimal) return value;
  return isInteger(value) ? new Decimal(BigInt(value), 0) : null;
}

const atScale = ({ mantissa, scale }: Decimal, to: number): bigint =>
  mantissa * 10n ** BigInt(to - scale);
