import { parseExpression } from './parse';
import type { Expression, Span, SyntaxProblem } from './syntax';
import { words } from './words';

/** Characters that stand for themselves. `text` is what they mean, `@@{` being `@{`. */
export interface TextPart extends Span {
  readonly type: 'text';
  readonly text: string;
}

/** An expression: from `@{` to behind `}`, or a whole string from its `@`. */
export interface HolePart extends Span {
  readonly type: 'hole';
  readonly expression: Expression;
}

/** How a string of a definition is read. */
export interface Template {
  readonly source: string;
  /**
   * `literal`: no expression. `expression`: the whole string is one, and its value keeps its type.
   * `text`: text with holes, whose value is always a string.
   */
  readonly form: 'literal' | 'expression' | 'text';
  readonly parts: readonly (TextPart | HolePart)[];
  readonly problems: readonly SyntaxProblem[];
}

const AT = 64;
const BRACE = 123;
const CLOSING = 125;
const QUOTE = 39;

/** Splits a string of a definition into text and expressions. Tolerant like `parseExpression`. */
export function parseTemplate(source: string): Template {
  if (source.charCodeAt(0) === AT && source.length > 1) {
    const second = source.charCodeAt(1);
    if (second === AT) return literal(source, source.slice(1));
    if (second !== BRACE) return whole(source);
  }
  return source.includes('@{') ? readHoles(source) : literal(source, source);
}

/** Whether a string holds an expression at all; costs no parsing. */
export const isTemplate = (source: string): boolean =>
  source.charCodeAt(0) === AT ? source.length > 1 : source.includes('@{');

const literal = (source: string, text: string): Template => ({
  source,
  form: 'literal',
  parts: source === '' ? [] : [{ type: 'text', text, from: 0, to: source.length }],
  problems: [],
});

function whole(source: string): Template {
  const { expression, problems } = parseExpression(source, 1);
  const part: HolePart = { type: 'hole', expression, from: 0, to: source.length };
  return { source, form: 'expression', parts: [part], problems };
}

function readHoles(source: string): Template {
  const parts: (TextPart | HolePart)[] = [];
  const problems: SyntaxProblem[] = [];
  let from = 0;
  let text = '';
  let copied = 0;
  const endText = (to: number): void => {
    text += source.slice(copied, to);
    if (to > from) parts.push({ type: 'text', text, from, to });
    text = '';
  };
  for (let at = source.indexOf('@{'); at >= 0; at = source.indexOf('@{', copied)) {
    if (at > copied && source.charCodeAt(at - 1) === AT) {
      text += `${source.slice(copied, at - 1)}@{`;
      copied = at + 2;
      continue;
    }
    endText(at);
    const hole = readHole(source, at, problems);
    parts.push(hole);
    from = hole.to;
    copied = hole.to;
  }
  endText(source.length);
  const form = parts.some((part) => part.type === 'hole') ? 'text' : 'literal';
  return { source, form, parts, problems };
}

function readHole(source: string, at: number, problems: SyntaxProblem[]): HolePart {
  const brace = closingBrace(source, at + 2);
  const end = brace < 0 ? source.length : brace;
  if (brace < 0) {
    problems.push({ code: 'unclosedHole', from: at, to: at + 2, message: words.unclosedHole });
  }
  const parsed = parseExpression(source, at + 2, end);
  problems.push(...parsed.problems);
  const to = brace < 0 ? end : brace + 1;
  return { type: 'hole', expression: parsed.expression, from: at, to };
}

/** The first `}` outside quoted text, or -1. */
function closingBrace(source: string, from: number): number {
  let quoted = false;
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (code === CLOSING && !quoted) return at;
  }
  return -1;
}
