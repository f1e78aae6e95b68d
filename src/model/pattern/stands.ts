/** Whether a place of a text is one that a pattern asks for. */
import type { Place } from './program';

export function stands(place: Place, text: string, at: number): boolean {
  switch (place) {
    case 'start':
      return at === 0;
    case 'end':
      return at === text.length;
    case 'lineStart':
      return at === 0 || isLineEnd(text.charCodeAt(at - 1));
    case 'lineEnd':
      return at === text.length || isLineEnd(text.charCodeAt(at));
    case 'whole':
      return !(isLetter(before(text, at)) && isLetter(text.codePointAt(at)));
    default:
      return (
        (isWord(text.charCodeAt(at - 1)) !== isWord(text.charCodeAt(at))) === (place === 'edge')
      );
  }
}

const isLineEnd = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

const isWord = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  code === 95 ||
  (code >= 97 && code <= 122);

/** Of any script: what people call a part of a word. */
function isLetter(code: number | undefined): boolean {
  if (code === undefined || code < 128) return isWord(code ?? 0);
  return /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(code));
}

function before(text: string, at: number): number | undefined {
  const isPair = /[\uDC00-\uDFFF]/.test(text[at - 1] ?? '') && at > 1;
  return text.codePointAt(isPair ? at - 2 : at - 1);
}
