import { defaultLimits, EvaluationError } from '../../../expressions/index';

/**
 * The chunks of a text, none of more tokens than `size`; each begins with the last `overlap` characters of
 * the one before. Tokens are estimated: the vocabulary of a model is not here. The estimate is high rather
 * than low, so that a chunk fits whom it is made for.
 */
export function chunksOf(text: string, size: number, overlap: number): readonly string[] {
  const chunks: string[] = [];
  const pieces = piecesOf(text);
  let made = 0;
  let from = 0;
  for (let next = 0; next < pieces.length; ) {
    const taken = take(pieces, next, size - tokensOf(text.slice(from, startOf(pieces, next))));
    // At least one piece goes in, or an overlap as long as a chunk would never end.
    const end = Math.max(taken, next + 1);
    const to = startOf(pieces, end);
    chunks.push(text.slice(from, to));
    made += to - from;
    if (made > defaultLimits.characters) {
      throw new EvaluationError('The chunks exceed the limit of characters.', 'characters');
    }
    next = end;
    from = wholeCharacter(text, Math.max(from, to - overlap));
  }
  return chunks;
}

interface Pieces {
  /** Where each piece begins, and at last where the text ends. */
  readonly starts: readonly number[];
  readonly tokens: readonly number[];
  readonly length: number;
}

const startOf = ({ starts }: Pieces, index: number): number => starts[index] ?? 0;

/** The index behind the last piece that fits. */
function take({ tokens, length }: Pieces, from: number, room: number): number {
  let left = room;
  let index = from;
  while (index < length && (tokens[index] ?? 0) <= left) left -= tokens[index++] ?? 0;
  return index;
}

/** Words with the blank before them, short numbers, signs, blanks. */
const piece = / ?\p{L}{1,24}| ?\p{N}{1,3}| ?[^\s\p{L}\p{N}]{1,8}|\s{1,8}/gu;

function piecesOf(text: string): Pieces {
  const starts: number[] = [];
  const tokens: number[] = [];
  for (const found of text.matchAll(piece)) {
    starts.push(found.index);
    tokens.push(weightOf(found[0]));
  }
  return { starts: [...starts, text.length], tokens, length: tokens.length };
}

function tokensOf(text: string): number {
  let sum = 0;
  for (const [found] of text.matchAll(piece)) sum += weightOf(found);
  return sum;
}

const LETTERS_A_TOKEN = 6;

/** A word of a language in Latin letters is about one token for six letters; others take more. */
function weightOf(found: string): number {
  const plain = found.trim();
  if (/^[a-z]+$/i.test(plain)) return Math.ceil(plain.length / LETTERS_A_TOKEN);
  if (/^[!-~]+$/.test(plain)) return Math.ceil(plain.length / 3);
  return Math.max(1, plain.length);
}

/** Not between the two halves of one character. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
