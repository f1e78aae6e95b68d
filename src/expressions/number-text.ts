import { decimalOf } from './decimal';
import { functionError } from './errors';
import { english, type NumberCulture, numberCultureOf } from './number-format/culture';
import { type Decimal, type Integer, readInteger } from './numbers';

/** `int` of a text: blanks, a sign, digits; null if it is no Int64. */
export function readInt(text: string): Integer | null {
  const digits = /^[\t-\r ]*([+-]?\d+)[\t-\r ]*$/.exec(text)?.[1];
  return digits === undefined ? null : readInteger(digits);
}

/** `decimal` of a text, as NumberStyles.Number reads it: no exponent, no parentheses. Or null. */
export function readDecimal(text: string): Decimal | null {
  const found = decimalForm.exec(bareOf(text));
  if (!found) return null;
  const [, before = '', whole = '', fraction = '', only = '', behind = ''] = found;
  if (before && behind) return null;
  return decimalOf((before || behind) === '-', whole.replaceAll(',', ''), fraction || only);
}

const decimalForm = /^([+-]?)[\t-\r ]*(?:(\d[\d,]*)(?:\.(\d*))?|\.(\d+))[\t-\r ]*([+-]?)$/;

/** Without the blanks that .NET allows around a number. A pattern would go over inner blanks again and again. */
function bareOf(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isAsciiBlank(text.charCodeAt(from))) from++;
  while (to > from && isAsciiBlank(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

const isAsciiBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** A number with one sign before or behind; group signs anywhere in its integer part. */
const floatForm = /^([+-]?)(?:(\d[\d,]*)(?:\.(\d*))?|\.(\d+))(e[+-]?\d+)?([+-]?)$/i;

/** `float` of a text, or null. Group signs may stand anywhere, as .NET reads them. */
export function readFloat(text: string, locale: string | undefined, name: string): number | null {
  const separators = locale === undefined ? english : numberCultureOf(locale);
  if (!separators) {
    throw functionError(name, `was invoked with a locale '${locale}' that is not valid.`);
  }
  const bare = bareOf(text);
  if (/^[+-]?infinity$/i.test(bare)) return bare.startsWith('-') ? -Infinity : Infinity;
  if (/^nan$/i.test(bare)) return Number.NaN;
  const found = floatForm.exec(toInvariant(bare, separators));
  if (!found) return null;
  const [, before = '', whole = '', fraction = '', only = '', power = '', behind = ''] = found;
  if (before && behind) return null;
  return Number(
    `${before || behind}${whole.replaceAll(',', '')}.${fraction || only || '0'}${power}`,
  );
}

function toInvariant(text: string, { group, decimal }: NumberCulture): string {
  if (group === ',' && decimal === '.') return text;
  let out = '';
  for (const character of text) {
    if (character === decimal) out += '.';
    else if (character === group || (isBlank(group) && isBlank(character))) out += ',';
    // The invariant signs mean nothing in this locale.
    else out += character === '.' || character === ',' ? '?' : character;
  }
  return out;
}

/** Blanks of all widths are one group sign: locale data disagree about which it is. */
const isBlank = (character: string): boolean => /^[ \u00a0\u202f]$/.test(character);
