/** The tokens of JSON text, line by line: no token of it goes over the end of a line, but for a comment. */
import { parseTemplate, tokenize } from '../../expressions/language';
import { readJsonString } from './json-string';

export interface JsonToken {
  /** As classes of the look name them; those of expressions are the language's own. */
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

const pattern = /"(?:[^"\\]|\\.)*"?|-?\d[\d.eE+-]*|[A-Za-z_]+|\/\/.*|\/\*.*?(?:\*\/|$)|[{}[\]:,]/g;

/** Positions are in the text, of which the line begins at `start`. */
export function jsonTokens(line: string, start = 0): JsonToken[] {
  const tokens: JsonToken[] = [];
  for (const { 0: raw, index } of line.matchAll(pattern)) {
    const from = start + index;
    const token = (type: string) => tokens.push({ type, from, to: from + raw.length });
    const [first] = raw;
    if (first === '"') addString(tokens, raw, from, line.slice(index + raw.length));
    else if (first === '/') token('comment');
    else if (/[\d-]/.test(raw.charAt(0))) token('number');
    else if (/[A-Za-z_]/.test(raw.charAt(0))) token(isWord(raw) ? 'number' : 'invalid');
    else token('punctuation');
  }
  return tokens;
}

const isWord = (raw: string) => raw === 'true' || raw === 'false' || raw === 'null';

function addString(tokens: JsonToken[], raw: string, from: number, rest: string): void {
  const to = from + raw.length;
  if (/^\s*:/.test(rest)) tokens.push({ type: 'property', from, to });
  else if (!raw.includes('@')) tokens.push({ type: 'string', from, to });
  else tokens.push(...templateTokens(raw, from));
}

/** A string with expressions in it: what is around them is text. */
function templateTokens(raw: string, from: number): JsonToken[] {
  const { text, at } = readJsonString(raw);
  const place = (index: number) => from + (at[index] ?? raw.length - 1);
  const found: JsonToken[] = [];
  let end = from;
  const textTo = (to: number) => {
    if (to > end) found.push({ type: 'string', from: end, to });
    end = Math.max(end, to);
  };
  const { form, parts } = parseTemplate(text);
  for (const part of form === 'literal' ? [] : parts) {
    if (part.type === 'text') continue;
    const isWhole = form === 'expression';
    const opens = part.from + (isWhole ? 1 : 2);
    const closes = !isWhole && text[part.to - 1] === '}' ? part.to - 1 : part.to;
    textTo(place(isWhole ? 0 : part.from));
    const mark = (a: number, b: number) => {
      if (b > a) found.push({ type: 'punctuation', from: place(a), to: place(b) });
    };
    mark(isWhole ? 0 : part.from, opens);
    for (const one of tokenize(text, opens, closes)) {
      found.push({ type: one.type, from: place(one.from), to: place(one.to) });
    }
    mark(closes, part.to);
    end = place(part.to);
  }
  textTo(from + raw.length);
  return found;
}
