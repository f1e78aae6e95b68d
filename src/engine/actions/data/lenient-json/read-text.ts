import { type Cursor, here, isAtEnd, step, wrong } from './cursor';

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  "'": "'",
  '/': '/',
  '\\': '\\',
};

/** A text in quotes of either kind; it may go over lines. */
export function readQuoted(cursor: Cursor): string {
  const quote = here(cursor);
  const special = quote === '"' ? /["\\\r\n]/g : /['\\\r\n]/g;
  cursor.at++;
  let text = '';
  for (;;) {
    special.lastIndex = cursor.at;
    const found = special.exec(cursor.text);
    text += cursor.text.slice(cursor.at, found?.index);
    cursor.at = found?.index ?? cursor.text.length;
    if (!found) throw wrong(cursor, `Unterminated string. Expected delimiter: ${quote}.`);
    if (found[0] === quote) {
      cursor.at++;
      return text;
    }
    text += found[0] === '\\' ? readEscape(cursor, quote) : lineEnd(cursor);
  }
}

function lineEnd(cursor: Cursor): string {
  const character = here(cursor);
  step(cursor);
  return character;
}

function readEscape(cursor: Cursor, quote: string): string {
  const letter = cursor.text.charAt(cursor.at + 1);
  cursor.at += letter === '' ? 1 : 2;
  if (letter === '') throw wrong(cursor, `Unterminated string. Expected delimiter: ${quote}.`);
  if (letter === 'u') return readCode(cursor);
  const character = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
  if (character !== undefined) return character;
  throw wrong(cursor, `Bad JSON escape sequence: \\${letter}.`);
}

function readCode(cursor: Cursor): string {
  const digits = cursor.text.slice(cursor.at, cursor.at + 4);
  if (digits.length < 4)
    throw wrong(cursor, 'Unexpected end while parsing Unicode escape sequence.');
  if (!/^[\da-f]{4}$/i.test(digits)) {
    throw wrong(cursor, `Invalid Unicode escape sequence: \\u${digits}.`);
  }
  cursor.at += 4;
  return String.fromCharCode(Number.parseInt(digits, 16));
}

/** The name of a member: in quotes, or bare. */
export function readName(cursor: Cursor): string {
  const first = here(cursor);
  if (first === '"' || first === "'") return readQuoted(cursor);
  if (!isNamePart(first)) throw wrong(cursor, `Invalid property identifier character: ${first}.`);
  const from = cursor.at;
  while (isNamePart(here(cursor))) cursor.at++;
  if (isAtEnd(cursor)) throw wrong(cursor, 'Unexpected end while parsing unquoted property name.');
  if (!/[\s:]/.test(here(cursor))) {
    throw wrong(cursor, `Invalid JavaScript property identifier character: ${here(cursor)}.`);
  }
  return cursor.text.slice(from, cursor.at);
}

const isNamePart = (character: string): boolean => /^[\p{L}\p{Nd}_$]$/u.test(character);
