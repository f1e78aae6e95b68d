import { advance, advanceToProperty, startScan, type TokenKind } from './scan';
import type { Span } from './syntax';

/** A stretch of an expression that is shown in one colour. */
export interface Token extends Span {
  readonly type:
    | 'function'
    | 'property'
    | 'value'
    | 'string'
    | 'number'
    | 'punctuation'
    | 'invalid';
}

/** The tokens of one expression, or of a part of a text. */
export function tokenize(source: string, from = 0, to = source.length): Token[] {
  const tokens: Token[] = [];
  const s = startScan(source, from, to);
  let before: TokenKind | null = null;
  while (s.kind !== 'end') {
    const type = typeOf(s.kind, before);
    tokens.push({ type, from: s.from, to: s.to });
    if (s.kind === '(' && before === 'name') calls(tokens);
    before = s.kind;
    if (before === '.') advanceToProperty(s);
    else advance(s);
  }
  return tokens;
}

function typeOf(kind: TokenKind, before: TokenKind | null): Token['type'] {
  if (kind === 'name') return before === '.' ? 'property' : 'value';
  if (kind === 'string' || kind === 'number' || kind === 'invalid') return kind;
  return 'punctuation';
}

/** A name turns out to be a function by the bracket behind it. */
function calls(tokens: Token[]): void {
  const name = tokens.at(-2);
  if (name?.type === 'value') tokens.splice(-2, 1, { ...name, type: 'function' });
}
