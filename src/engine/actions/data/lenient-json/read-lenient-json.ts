import { EvaluationError, type Value } from '../../../../expressions/index';
import {
  type Cursor,
  endsEarly,
  here,
  isAtEnd,
  isBlank,
  skipBlanks,
  startAt,
  step,
  wrong,
} from './cursor';
import { readNumber, readWord, wordsByFirst } from './read-plain';
import { readName, readQuoted } from './read-text';

/** The same as for JSON text elsewhere. */
const MAX_DEPTH = 512;

/**
 * Reads JSON as leniently as the original product does: comments, quotes of either kind, bare names, commas
 * too many, brackets that are not closed at the end, and anything behind the value. Undefined: there is
 * nothing but blanks. Throws a LenientJsonError.
 */
export function readLenientJson(text: string): Value | undefined {
  const cursor = startAt(text);
  skipBlanks(cursor);
  return isAtEnd(cursor) ? undefined : readValue(cursor, () => {});
}

/** `done` counts the value as read: paths in messages name what was read last. */
function readValue(cursor: Cursor, done: () => void): Value {
  const first = here(cursor);
  if (first === '{') return readObject(cursor, done);
  if (first === '[') return readArray(cursor, done);
  if (first === '"' || first === "'") {
    const text = readQuoted(cursor);
    done();
    return text;
  }
  if (/^[-.\d]$/.test(first)) return readNumber(cursor, done);
  const word = wordsByFirst.get(first);
  if (word !== undefined) return readWord(cursor, word, done);
  if (first === ']') {
    cursor.at++;
    throw wrong(cursor, closing('EndArray', 'None'));
  }
  throw wrong(cursor, `Unexpected character encountered while parsing value: ${first}.`);
}

const closing = (token: string, container: string): string =>
  `JsonToken ${token} is not valid for closing JsonType ${container}.`;

function open(cursor: Cursor, done: () => void): void {
  done();
  cursor.isFresh = false;
  cursor.at++;
  if (cursor.path.length > MAX_DEPTH) {
    throw new EvaluationError(`The value is nested more than ${MAX_DEPTH} levels deep.`, 'depth');
  }
}

/** The rest after a value in a container: true if there is another one to come. */
function goesOn(cursor: Cursor, container: 'Array' | 'Object'): boolean {
  skipBlanks(cursor);
  // Whatever is open is closed by the end of the text.
  if (isAtEnd(cursor)) return false;
  const next = here(cursor);
  if (next === ',') {
    cursor.at++;
    return true;
  }
  if (next !== ']' && next !== '}') {
    const what = 'After parsing a value an unexpected character was encountered';
    throw wrong(cursor, `${what}: ${next}.`);
  }
  const token = next === ']' ? 'Array' : 'Object';
  cursor.at++;
  if (token !== container) {
    throw wrong(cursor, closing(`End${token}`, container), cursor.path.slice(0, -1));
  }
  return false;
}

function readArray(cursor: Cursor, done: () => void): Value {
  open(cursor, done);
  const items: Value[] = [];
  const container = [...cursor.path];
  const depth = container.length;
  const count = (): void => {
    cursor.path[depth] = items.length;
  };
  for (;;) {
    skipBlanks(cursor);
    if (isAtEnd(cursor)) throw endsEarly(container);
    const next = here(cursor);
    if (next === ']') {
      cursor.at++;
      break;
    }
    // WDL: nothing between two commas, or before the first one, is null.
    if (next === ',') count();
    items.push(next === ',' ? null : readValue(cursor, count));
    cursor.path.length = depth + 1;
    if (!goesOn(cursor, 'Array')) break;
  }
  cursor.path.length = depth;
  return items;
}

function readObject(cursor: Cursor, done: () => void): Value {
  open(cursor, done);
  const members = new Map<string, Value>();
  const container = [...cursor.path];
  const depth = container.length;
  for (;;) {
    skipBlanks(cursor);
    if (isAtEnd(cursor)) throw endsEarly(container);
    if (here(cursor) === '}') {
      cursor.at++;
      break;
    }
    const name = readName(cursor);
    cursor.path[depth] = name;
    members.set(name, readMember(cursor, container));
    cursor.path.length = depth + 1;
    if (!goesOn(cursor, 'Object')) break;
  }
  cursor.path.length = depth;
  return Object.fromEntries(members);
}

function readMember(cursor: Cursor, container: readonly (string | number)[]): Value {
  while (isBlank(here(cursor))) step(cursor);
  if (isAtEnd(cursor)) throw endsEarly(container);
  if (here(cursor) !== ':') {
    const what = "Invalid character after parsing property name. Expected ':' but got";
    cursor.path.length = container.length;
    throw wrong(cursor, `${what}: ${here(cursor)}.`);
  }
  cursor.at++;
  skipBlanks(cursor);
  if (isAtEnd(cursor)) throw endsEarly(container);
  return here(cursor) === ',' ? null : readValue(cursor, () => {});
}
