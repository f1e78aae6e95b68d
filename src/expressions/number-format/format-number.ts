import { type Numeric, toNumber } from '../numbers';
import type { NumberCulture } from './culture';
import { formatCustom } from './custom';
import { digitsOf } from './digits';
import { formatStandard, readStandard } from './standard';

/** Custom formats that were computed may be of any length; none that means something is longer. */
const LONGEST = 8_192;

/** A number in a standard or custom .NET format; null if it is none for such a number. */
export function formatNumber(
  value: Numeric,
  format: string,
  culture: NumberCulture,
): string | null {
  const number = toNumber(value);
  if (Number.isNaN(number)) return 'NaN';
  // A Decimal is always finite.
  if (!Number.isFinite(number)) return number > 0 ? '\u221e' : '-\u221e';
  const standard = readStandard(format || 'G');
  if (standard) return formatStandard(value, standard, culture);
  return format.length > LONGEST ? null : formatCustom(digitsOf(value, false), format, culture);
}

/** How long the text may become, so that it can be paid for before it is made. */
export function longestText(format: string): number {
  const precision = readStandard(format)?.precision ?? 0;
  return Math.min(precision + 400, Number.MAX_SAFE_INTEGER) + Math.min(format.length, LONGEST) * 2;
}
