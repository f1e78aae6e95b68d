import { Decimal, floatText, isInteger, type Numeric, toNumber } from '../numbers';
import type { NumberCulture } from './culture';
import { type Digits, digitsOf, roundDigits, roundPlaces, split } from './digits';

/** A standard format: a letter, and how many digits are asked for. */
export interface StandardFormat {
  readonly letter: string;
  readonly precision: number | undefined;
}

/** Null for what is not a letter with digits behind it, and hence a custom format. */
export function readStandard(format: string): StandardFormat | null {
  const found = /^([a-z])(\d{0,9})$/i.exec(format);
  if (!found) return null;
  const [, letter = '', digits = ''] = found;
  return { letter, precision: digits === '' ? undefined : Number(digits) };
}

/** Null for a letter that is no format, or not one for such a number. */
export function formatStandard(
  value: Numeric,
  { letter, precision }: StandardFormat,
  culture: NumberCulture,
): string | null {
  const digits = (): Digits => digitsOf(value, true);
  switch (letter.toUpperCase()) {
    case 'C':
      return currency(digits(), precision, culture);
    case 'D':
      return isInteger(value) ? padded(String(value), precision) : null;
    case 'E':
      return scientific(digits(), precision ?? 6, letter, 3, culture);
    case 'F':
      return signed(...fixed(digits(), precision ?? 2, { ...culture, group: '' }));
    case 'G':
      return general(value, precision, letter, culture);
    case 'N':
      return signed(...fixed(digits(), precision ?? 2, culture));
    case 'P':
      return percent(digits(), precision ?? 2, culture);
    case 'R':
      return general(value, undefined, 'E', culture);
    case 'X':
      return isInteger(value) ? hexadecimal(BigInt(value), precision, letter) : null;
    default:
      return null;
  }
}

const signed = (negative: boolean, text: string): string => (negative ? `-${text}` : text);

/** Digits with groups and so many places; the sign apart. */
function fixed(
  number: Digits,
  places: number,
  culture: NumberCulture,
): [negative: boolean, text: string] {
  const rounded = roundPlaces(number, places);
  const [whole, fraction] = split(rounded, places);
  const text = grouped(whole, culture) + (places > 0 ? culture.decimal + fraction : '');
  return [rounded.negative, text];
}

/** Groups are made from the right. */
export function grouped(whole: string, { group, groupSizes }: NumberCulture): string {
  if (group === '') return whole;
  const groups: string[] = [];
  let end = whole.length;
  for (let i = 0; ; i++) {
    const size = groupSizes[Math.min(i, groupSizes.length - 1)] ?? 0;
    if (size === 0 || end <= size) break;
    groups.unshift(whole.slice(end - size, end));
    end -= size;
  }
  return [whole.slice(0, end), ...groups].join(group);
}

function currency(number: Digits, precision: number | undefined, culture: NumberCulture): string {
  const { positive, negative, places } = culture.currency;
  const [below, text] = fixed(number, precision ?? places, culture);
  // A function, because a text would have `$` signs replaced in it.
  return (below ? negative : positive).replace('n', () => text);
}

function percent(number: Digits, places: number, culture: NumberCulture): string {
  const hundredfold = number.digits === '' ? number : { ...number, point: number.point + 2 };
  const [below, text] = fixed(hundredfold, places, culture);
  return signed(
    below,
    culture.percent.replace('n', () => text),
  );
}

function padded(integer: string, precision = 0): string {
  const negative = integer.startsWith('-');
  return signed(negative, integer.slice(negative ? 1 : 0).padStart(precision, '0'));
}

function scientific(
  number: Digits,
  places: number,
  letter: string,
  exponentDigits: number,
  { decimal }: NumberCulture,
): string {
  const rounded = roundDigits(number, places + 1);
  const first = rounded.digits.charAt(0) || '0';
  const rest = rounded.digits.slice(1).padEnd(places, '0');
  const power = rounded.digits === '' ? 0 : rounded.point - 1;
  return signed(
    rounded.negative,
    `${first}${places > 0 ? decimal + rest : ''}${exponent(power, letter, exponentDigits)}`,
  );
}

export const exponent = (power: number, letter: string, digits: number, plus = '+'): string =>
  `${letter}${power < 0 ? '-' : plus}${String(Math.abs(power)).padStart(digits, '0')}`;

/** The shorter of plain and scientific. Without a precision everything that the value says is shown. */
function general(
  value: Numeric,
  precision: number | undefined,
  letter: string,
  culture: NumberCulture,
): string {
  if (!precision) {
    const plain = isInteger(value) || value instanceof Decimal;
    const text = plain ? String(value) : floatText(toNumber(value));
    const localised = text.replace('.', () => culture.decimal);
    return letter === 'g' || letter === 'r' ? localised.replace('E', 'e') : localised;
  }
  const rounded = roundDigits(digitsOf(value, true), precision);
  const { digits, point, negative } = rounded;
  const sign = letter.toLowerCase() === letter ? 'e' : 'E';
  if (point > precision || point < -4) {
    return scientific(rounded, Math.max(0, digits.length - 1), sign, 2, culture);
  }
  const [whole, fraction] = split(rounded, Math.max(0, digits.length - point));
  return signed(negative, whole + (fraction === '' ? '' : culture.decimal + fraction));
}

/** A negative number is shown as its 64 bits. */
function hexadecimal(value: bigint, precision = 0, letter: string): string {
  const text = BigInt.asUintN(64, value).toString(16).padStart(precision, '0');
  return letter === 'X' ? text.toUpperCase() : text;
}
