import { defaultLimits, EvaluationError } from '../../../expressions/index';

/**
 * The chunks of a text, each of `size` tokens at most and beginning with the last `overlap` characters of
 * the one before. Tokens are estimated, as the vocabulary of a model is not here: rather too many than too
 * few, so that a chunk fits whom it is made for.
 */
export function chunksOf(text: string, size: number, overlap: number): readonly string[] {
  const chunks: string[] = [];
  const starts = Array.from(text.matchAll(token), (found) => found.index);
  let made = 0;
  let from = 0;
  for (let next = 0; next < starts.length; ) {
    const repeated = tokensOf(text.slice(from, starts[next]));
    // One token at least is new: an overlap as long as a chunk would never end.
    next += Math.max(1, size - repeated);
    const to = starts[next] ?? text.length;
    chunks.push(text.slice(from, to));
    made += to - from;
    if (made > defaultLimits.characters) {
      throw new EvaluationError('The chunks exceed the limit of characters.', 'characters');
    }
    from = wholeCharacter(text, Math.max(from, to - overlap));
  }
  return chunks;
}

/** About what a tokenizer takes at once: part of a word with the blank before it, some digits, signs, blanks. */
const token = / ?[a-z]{1,6}| ?\p{L}| ?\p{N}{1,3}| ?[^\s\p{L}\p{N}]{1,3}|\s{1,8}/giu;

const tokensOf = (text: string): number => text.match(token)?.length ?? 0;

/** Not between the two halves of one character. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
