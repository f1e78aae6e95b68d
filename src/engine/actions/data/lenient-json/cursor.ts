import { type Path, pathText } from '../../../../model/json-schema/index';

/** What is wrong with a text, in the words of the reader of the original product. */
export class LenientJsonError extends Error {}

/** Where the reader is. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** From 1; where the line of `at` begins. */
  line: number;
  lineStart: number;
  /** WDL: nothing was read yet, so there is no line. */
  isFresh: boolean;
  /** Of the value that was read last, or is being read. */
  readonly path: (string | number)[];
}

export const startAt = (text: string): Cursor => ({
  text,
  at: 0,
  line: 1,
  lineStart: 0,
  isFresh: true,
  path: [],
});

export const isAtEnd = (cursor: Cursor): boolean => cursor.at >= cursor.text.length;

export const here = (cursor: Cursor): string => cursor.text.charAt(cursor.at);

export function wrong(cursor: Cursor, what: string, path: Path = cursor.path): LenientJsonError {
  const column = cursor.at - cursor.lineStart;
  const line = cursor.isFresh && column === 0 ? 0 : cursor.line;
  return new LenientJsonError(
    `${what} Path '${pathText(path)}', line ${line}, position ${column}.`,
  );
}

/** The text ends where more has to come: the message names the container that is open. */
export const endsEarly = (container: Path): LenientJsonError =>
  new LenientJsonError(`Unexpected end when reading token. Path '${pathText(container)}'.`);

/** Goes over one character, which may end a line. */
export function step(cursor: Cursor): void {
  const code = cursor.text.charCodeAt(cursor.at++);
  const isReturn = code === 13 && cursor.text.charCodeAt(cursor.at) !== 10;
  if (code !== 10 && !isReturn) return;
  cursor.line++;
  cursor.lineStart = cursor.at;
}

/** WDL: the byte-order mark is no blank. */
export const isBlank = (character: string): boolean => /^[^\S\uFEFF]$/.test(character);

/** Goes over blanks and comments. */
export function skipBlanks(cursor: Cursor): void {
  for (; !isAtEnd(cursor); ) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (code === 47) skipComment(cursor);
    else if (isBlank(here(cursor))) step(cursor);
    else return;
  }
}

function skipComment(cursor: Cursor): void {
  const second = cursor.text.charAt(cursor.at + 1);
  if (second !== '*' && second !== '/') {
    cursor.at += 1;
    throw wrong(cursor, `Error parsing comment. Expected: *, got ${second}.`);
  }
  const end = endOfComment(cursor, second);
  while (cursor.at < end) step(cursor);
  if (second === '*' && !cursor.text.endsWith('*/', end)) {
    throw wrong(cursor, 'Unexpected end while parsing comment.');
  }
}

function endOfComment({ text, at }: Cursor, second: string): number {
  if (second === '*') {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? text.length : end + 2;
  }
  const rest = /[\r\n]/g;
  rest.lastIndex = at;
  return rest.exec(text)?.index ?? text.length;
}
