import { lower, trim, upper } from '../characters';
import { utf8 } from '../content';
import { EvaluationError, functionError, wrongPlace } from '../errors';
import { english, numberCultureOf } from '../number-format/culture';
import { formatNumber, longestText } from '../number-format/format-number';
import { readFloat, readInt } from '../number-text';
import type { Numeric } from '../numbers';
import { type Run, spendCharacters, spendItems } from '../run';
import { joinTexts } from '../text';
import type { Value } from '../value';
import { escapeXml, unescapeXml } from '../xml/escapes';
import { encodeLocalName } from '../xml/from-json';
import { decodeName } from '../xml/to-json';
import type { BodiesOf } from './signature';
import type { stringFunctions } from './string';

export const stringBodies: BodiesOf<typeof stringFunctions> = {
  concat: (run, values) => joinTexts(run, values, ''),
  chunk: (run, collection, length) => chunk(run, collection, Number(length)),
  decodeXmlName: (_, text) => decodeName(text),
  decodeXmlValue: (run, text) => {
    spendCharacters(run, text.length);
    return unescapeXml(text);
  },
  encodeXmlName: (run, text) => {
    spendCharacters(run, text.length * 7);
    return encodeLocalName(text);
  },
  encodeXmlValue: (run, text) => {
    spendCharacters(run, text.length * 6);
    return escapeXml(text);
  },
  endsWith: (run, text, search) =>
    search.length <= text.length &&
    inOneCase(run, text.slice(text.length - search.length)) === inOneCase(run, search),
  formatNumber: writeNumber,
  guid: (run, format) => guid(run, format),
  indexOf: (run, text, search) => inOneCase(run, text).indexOf(inOneCase(run, search)),
  isFloat: (run, text, locale) => {
    spendCharacters(run, text.length);
    return readFloat(text, locale, 'isFloat') !== null;
  },
  isInt: (_, text) => readInt(text) !== null,
  lastIndexOf,
  length: (_, collection) => collection.length,
  nthIndexOf: (run, text, search, occurrence) => nthIndexOf(run, text, search, Number(occurrence)),
  replace,
  slice: (_, text, start, end) =>
    text.slice(Number(start), end === undefined ? undefined : Number(end)),
  split,
  startsWith: (run, text, search) =>
    inOneCase(run, text.slice(0, search.length)) === inOneCase(run, search),
  substring: (_, text, start, length) =>
    substring(text, Number(start), length === undefined ? undefined : Number(length)),
  toLower: (run, text) => {
    spendCharacters(run, text.length);
    return lower(text);
  },
  toUpper: (run, text) => inOneCase(run, text),
  trim: (_, text) => trim(text),
  trimByteOrderMark: (_, text) => (text.startsWith('\ufeff') ? text.slice(1) : text),
  utf16Length: (_, text) => text.length,
  utf8Length: (run, text) => {
    spendCharacters(run, text.length);
    return utf8(text).length;
  },
};

/** Case plays no part where texts are compared in upper case. */
function inOneCase(run: Run, text: string): string {
  spendCharacters(run, text.length);
  return upper(text);
}

function chunk(run: Run, collection: readonly Value[] | string, length: number): Value {
  if (length < 1) {
    throw functionError('chunk', "expects its second parameter 'length' to be a positive integer.");
  }
  spendItems(run, Math.ceil(collection.length / length));
  const pieces: Value[] = [];
  for (let at = 0; at < collection.length; at += length) {
    pieces.push(collection.slice(at, at + length));
  }
  return pieces;
}

/** WDL: an empty search text is found at the last character. */
function lastIndexOf(run: Run, text: string, search: string): number {
  if (search === '') return Math.max(0, text.length - 1);
  return inOneCase(run, text).lastIndexOf(inOneCase(run, search));
}

function nthIndexOf(run: Run, text: string, search: string, occurrence: number): number {
  const found: number[] = [];
  const within = inOneCase(run, text);
  const wanted = inOneCase(run, search);
  const step = Math.max(1, wanted.length);
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + step)) {
    found.push(at);
    if (found.length === occurrence || at + step > within.length) break;
  }
  return found.at(occurrence > 0 ? occurrence - 1 : occurrence) ?? -1;
}

function replace(run: Run, text: string, old: string, fresh: string): string {
  if (old === '') {
    throw functionError(
      'replace',
      "expects its second parameter 'old text' to be a non-empty string.",
    );
  }
  spendCharacters(run, text.length);
  let hits = 0;
  for (let at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length)) hits++;
  if (hits === 0) return text;
  spendCharacters(run, hits * (fresh.length - old.length));
  // A function, because a text would have `$&` and the like replaced in it.
  return text.replaceAll(old, () => fresh);
}

function split(run: Run, text: string, delimiter: string): Value {
  if (delimiter === '') return [text];
  spendCharacters(run, text.length);
  // A limit makes the split slow, so there is one only where it may be met.
  const pieces =
    text.length < run.items ? text.split(delimiter) : text.split(delimiter, run.items + 1);
  spendItems(run, pieces.length);
  return pieces;
}

function substring(text: string, start: number, length?: number): string {
  const says =
    length === undefined
      ? "'start index' must be non-negative integer and should be less than the length of the string."
      : "'start index' and 'length' must be non-negative integers and their sum must be no larger than the length of the string.";
  const inside =
    length === undefined
      ? start >= 0 && (start < text.length || start === 0)
      : start >= 0 && length >= 0 && start + length <= text.length;
  if (!inside) throw functionError('substring', `parameters are out of range: ${says}`);
  return text.slice(start, length === undefined ? undefined : start + length);
}

function writeNumber(run: Run, value: Numeric, format: string, locale?: string): string {
  const culture = locale === undefined ? english : numberCultureOf(locale);
  if (!culture) throw notValid('the locale', locale ?? '');
  const longest = longestText(format);
  spendCharacters(run, longest);
  const text = formatNumber(value, format, culture);
  if (text === null) throw notValid('the number format', format);
  run.characters += longest - text.length;
  return text;
}

const notValid = (what: string, given: string): EvaluationError =>
  new EvaluationError(
    `In function 'formatNumber', the value provided for ${what} '${given}' was not valid.`,
  );

function guid(run: Run, format = 'D'): string {
  const digits = Array.from({ length: 4 }, () => hex(run, 8)).join('');
  // A random GUID: version 4, variant 10.
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) & 3);
  const d = `${digits.slice(0, 12)}4${digits.slice(13, 16)}${variant}${digits.slice(17)}`;
  const parts = [d.slice(0, 8), d.slice(8, 12), d.slice(12, 16), d.slice(16, 20), d.slice(20)];
  switch (format.toUpperCase()) {
    case '':
    case 'D':
      return parts.join('-');
    case 'N':
      return d;
    case 'B':
      return `{${parts.join('-')}}`;
    case 'P':
      return `(${parts.join('-')})`;
    case 'X':
      return hexGuid(d);
    default:
      throw new EvaluationError(
        `In function 'guid', the value provided for the format '${format}' was not valid. The format must be one of 'D', 'N', 'B', 'P' or 'X'.`,
      );
  }
}

function hexGuid(d: string): string {
  const bytes = (d.slice(16).match(/../g) ?? []).map((byte) => `0x${byte}`);
  return `{0x${d.slice(0, 8)},0x${d.slice(8, 12)},0x${d.slice(12, 16)},{${bytes.join(',')}}}`;
}

function hex(run: Run, digits: number): string {
  const random = run.scope.random?.();
  if (random === undefined) throw wrongPlace('guid');
  return Math.floor(random * 16 ** digits)
    .toString(16)
    .padStart(digits, '0');
}
