import { Decimal, isInteger, type Numeric, toNumber } from '../numbers';

/** A number as its decimal digits: 0.`digits` × 10^`point`. Zero has no digits. */
export interface Digits {
  readonly negative: boolean;
  readonly digits: string;
  readonly point: number;
  /** Where a half goes: to the even digit, or away from zero. */
  readonly half: 'even' | 'away';
  readonly isFloat: boolean;
}

/**
 * The digits that .NET formats. Of a Float 17 count, and standard formats round a half to the even
 * digit; custom formats, and all of Integers and Decimals, round it away from zero.
 */
export function digitsOf(value: Numeric, standard: boolean): Digits {
  if (value instanceof Decimal) return exact(value.mantissa, value.scale);
  if (isInteger(value)) return exact(BigInt(value), 0);
  const number = toNumber(value);
  const [written = '', power = ''] = Math.abs(number).toExponential(16).split('e');
  return {
    negative: number < 0 || Object.is(number, -0),
    ...normal(written.replace('.', ''), Number(power) + 1),
    half: standard ? 'even' : 'away',
    isFloat: true,
  };
}

function exact(mantissa: bigint, scale: number): Digits {
  const digits = String(mantissa < 0n ? -mantissa : mantissa);
  const size = normal(digits, digits.length - scale);
  return { negative: mantissa < 0n, ...size, half: 'away', isFloat: false };
}

/** Without zeros at either end. */
function normal(digits: string, point: number): { digits: string; point: number } {
  const bare = digits.replace(/^0+/, '');
  const trimmed = bare.replace(/0+$/, '');
  return trimmed === ''
    ? { digits: '', point: 0 }
    : { digits: trimmed, point: point - (digits.length - bare.length) };
}

/** Rounded to so many significant digits; a negative number of them leaves zero. */
export function roundDigits(number: Digits, count: number): Digits {
  const { digits, point, half } = number;
  if (digits.length <= count) return number;
  const kept = count < 0 ? '' : digits.slice(0, count);
  if (count < 0 || !roundsUp(kept, digits.slice(count), half)) {
    return unsigned({ ...number, ...normal(kept, point) });
  }
  const raised = String(BigInt(kept || '0') + 1n).padStart(kept.length, '0');
  const carried = raised.length - kept.length;
  return { ...number, ...normal(raised, point + carried) };
}

/** Rounded to so many places behind the point. */
export const roundPlaces = (number: Digits, places: number): Digits =>
  roundDigits(number, number.point + places);

function roundsUp(kept: string, rest: string, half: Digits['half']): boolean {
  const first = rest.charAt(0);
  if (first !== '5') return first > '5';
  if (half === 'away' || rest.length > 1) return true;
  return '13579'.includes(kept.at(-1) ?? '0');
}

/** Only a Float keeps the sign of what was rounded to nothing. */
const unsigned = (number: Digits): Digits =>
  number.digits === '' && !number.isFloat ? { ...number, negative: false } : number;

/** The digits before and behind the point, with as many places as asked for. */
export function split(
  { digits, point }: Digits,
  places: number,
): [whole: string, fraction: string] {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const fraction = point > 0 ? digits.slice(point) : '0'.repeat(Math.min(-point, places)) + digits;
  return [whole, fraction.slice(0, places).padEnd(places, '0')];
}
