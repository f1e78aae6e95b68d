import { PatternError, type Piece, type Place } from './program';

/** One character or a class of them, as it is written. The platform's own engine reads it. */
const unit =
  /\[(?:\\[\s\S]|[^\]\\])+\]|\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|[pP]\{\w+\}|[^1-9k])|[\s\S]/uy;
const quantifier = /(?:([*+?])|\{(\d{1,4})(?:(,)(\d{1,4})?)?\})(\??)/y;
const groupStart = /\((?:\?(?:(:)|<(?![=!])(\w+)>))?/y;
const places: Readonly<Record<string, Place>> = {
  '^': 'start',
  $: 'end',
  '\\b': 'edge',
  '\\B': 'inside',
  '\\A': 'start',
  '\\Z': 'end',
  '\\z': 'end',
};
const MAX_DEPTH = 100;

export interface PatternOptions {
  readonly ignoreCase?: boolean;
  /** `^` and `$` stand at the ends of every line. */
  readonly multiline?: boolean;
  /** What groups match is kept. */
  readonly keepsGroups?: boolean;
}

interface Reading {
  readonly source: string;
  readonly options: PatternOptions;
  at: number;
  depth: number;
  /** The name of each group that is kept; those without one are null. */
  readonly groups: (string | null)[];
}

export interface ParsedPattern {
  readonly piece: Piece;
  readonly groups: readonly (string | null)[];
}

/** Throws a PatternError: looking ahead, and back to what was matched, need more than one pass. */
export function parsePattern(source: string, options: PatternOptions = {}): ParsedPattern {
  const reading: Reading = { source, options, at: 0, depth: 0, groups: [] };
  const piece = readChoice(reading);
  if (reading.at < source.length) throw new PatternError('a bracket too many');
  return { piece, groups: reading.groups };
}

function readChoice(reading: Reading): Piece {
  if (++reading.depth > MAX_DEPTH) throw new PatternError('too deep');
  const pieces = [readSequence(reading)];
  while (reading.source[reading.at] === '|') {
    reading.at++;
    pieces.push(readSequence(reading));
  }
  reading.depth--;
  return { type: 'choice', pieces };
}

function readSequence(reading: Reading): Piece {
  const pieces: Piece[] = [];
  for (;;) {
    const next = reading.source[reading.at];
    if (next === undefined || next === '|' || next === ')') return { type: 'sequence', pieces };
    pieces.push(readQuantifiers(reading, readPiece(reading, next)));
  }
}

function readPiece(reading: Reading, next: string): Piece {
  if (next === '(') return readGroup(reading);
  const text = read(reading, unit)?.[0];
  if (text === undefined) throw new PatternError('unreadable');
  const place = Object.hasOwn(places, text) ? places[text] : undefined;
  if (!place) return { type: 'character', admits: characterTest(text, reading.options) };
  const ofLine = reading.options.multiline === true && (text === '^' || text === '$');
  return { type: 'assert', place: ofLine ? (text === '^' ? 'lineStart' : 'lineEnd') : place };
}

function readGroup(reading: Reading): Piece {
  const [, isApart, name = null] = read(reading, groupStart) ?? [];
  if (reading.source[reading.at] === '?') throw new PatternError('looks around');
  const isKept = reading.options.keepsGroups === true && !isApart;
  const number = isKept ? reading.groups.push(name) : 0;
  const piece = readChoice(reading);
  if (reading.source[reading.at] !== ')') throw new PatternError('a bracket is open');
  reading.at++;
  return isKept ? { type: 'group', number, piece } : piece;
}

function readQuantifiers(reading: Reading, piece: Piece): Piece {
  const found = read(reading, quantifier);
  if (!found) return piece;
  const [, sign, from, comma, to, lazy] = found;
  const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
  const most =
    sign === undefined
      ? Number(to ?? (comma ? Number.POSITIVE_INFINITY : from))
      : sign === '?'
        ? 1
        : Number.POSITIVE_INFINITY;
  if (most < least) throw new PatternError('a range of nothing');
  return { type: 'repeat', lazy: lazy === '?', piece, least, most };
}

function read(reading: Reading, expression: RegExp): RegExpExecArray | null {
  expression.lastIndex = reading.at;
  const found = expression.exec(reading.source);
  if (found) reading.at = expression.lastIndex;
  return found;
}

const ASCII = 128;

function characterTest(
  text: string,
  { ignoreCase = false }: PatternOptions,
): (code: number) => boolean {
  if (!ignoreCase && text.length === 1 && !/[.\\*+?{}[\]]/.test(text)) {
    const own = text.charCodeAt(0);
    return (code) => code === own;
  }
  const expression = singleCharacter(text, ignoreCase ? 'i' : '');
  const known = Uint8Array.from({ length: ASCII }, (_, code) =>
    Number(expression.test(String.fromCharCode(code))),
  );
  return (code) => (code < ASCII ? known[code] === 1 : expression.test(String.fromCodePoint(code)));
}

function singleCharacter(text: string, flags: string): RegExp {
  const literal = /^[*+?{}[\]]$/.test(text) ? `\\${text}` : text;
  try {
    return new RegExp(`^(?:${literal})$`, `u${flags}`);
  } catch {
    // Escapes of characters that need none are allowed only outside of Unicode mode.
    try {
      return new RegExp(`^(?:${literal})$`, flags);
    } catch {
      throw new PatternError('unreadable');
    }
  }
}
