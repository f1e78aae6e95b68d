import { parseJson, toFloat, type Value } from '../../../../expressions/index';
import { type Cursor, here, isAtEnd, wrong } from './cursor';

const numberPart = /[-+.\da-fxA-FX]*/y;

/** A number: also in hexadecimal, in octal, without digits before or behind its point. */
export function readNumber(cursor: Cursor, done: () => void): Value {
  if (cursor.text.startsWith('-I', cursor.at)) return readWord(cursor, '-Infinity', done);
  numberPart.lastIndex = cursor.at;
  const digits = numberPart.exec(cursor.text)?.[0] ?? '';
  cursor.at += digits.length;
  if (!isAtEnd(cursor) && !isSeparator(here(cursor))) {
    throw wrong(cursor, `Unexpected character encountered while parsing number: ${here(cursor)}.`);
  }
  // WDL: a number counts as read, for the path, before it is known to be one.
  done();
  const value = numberOf(digits);
  if (value === undefined) throw wrong(cursor, `Input string '${digits}' is not a valid number.`);
  return value;
}

/** Beyond this nobody writes a number, and reading one takes time. */
const MAX_DIGITS = 400;

function numberOf(digits: string): Value | undefined {
  if (digits.length > MAX_DIGITS) return undefined;
  if (/^0[\dxX]/.test(digits)) return inOtherBase(digits);
  const found = /^(-?)0*(\d*)(\.?)(\d*)(?:[eE]([-+]?\d+))?$/.exec(digits);
  if (!found) return undefined;
  const [, sign = '', whole = '', point, fraction = '', power] = found;
  if (!/\d/.test(digits) || (power !== undefined && !/\d/.test(digits.split(/e/i)[0] ?? ''))) {
    return undefined;
  }
  const isInteger = point === '' && power === undefined;
  if (isInteger) return whole === '' ? 0 : parseJson(`${sign}${whole}`);
  const value = Number(`${sign}${whole || '0'}.${fraction || '0'}e${power ?? '0'}`);
  return Number.isFinite(value) ? toFloat(value) : String(value);
}

function inOtherBase(digits: string): Value | undefined {
  if (/^0[xX][\da-fA-F]+$/.test(digits)) return parseJson(String(BigInt(digits)));
  return /^0[0-7]+$/.test(digits) ? parseJson(String(BigInt(`0o${digits}`))) : undefined;
}

/** WDL: what JSON cannot say becomes text. */
const words: Readonly<Record<string, { readonly value: Value; readonly kind: string }>> = {
  true: { value: true, kind: 'boolean' },
  false: { value: false, kind: 'boolean' },
  null: { value: null, kind: 'null' },
  undefined: { value: null, kind: 'undefined' },
  NaN: { value: 'NaN', kind: 'NaN' },
  Infinity: { value: 'Infinity', kind: 'Infinity' },
  '-Infinity': { value: '-Infinity', kind: '-Infinity' },
};

export const wordsByFirst: ReadonlyMap<string, string> = new Map(
  Object.keys(words)
    .filter((word) => !word.startsWith('-'))
    .map((word) => [word.charAt(0), word]),
);

export function readWord(cursor: Cursor, word: string, done: () => void): Value {
  const { value, kind } = words[word] ?? { value: null, kind: word };
  for (const letter of word) {
    if (isAtEnd(cursor)) throw wrong(cursor, 'Unexpected end when reading JSON.');
    if (here(cursor) !== letter) throw wrong(cursor, `Error parsing ${kind} value.`);
    cursor.at++;
  }
  if (!isAtEnd(cursor) && !isSeparator(here(cursor))) {
    throw wrong(cursor, `Error parsing ${kind} value.`);
  }
  done();
  return value;
}

const isSeparator = (character: string): boolean => /^[\s,}\])/]$/.test(character);
