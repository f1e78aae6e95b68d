import { advance, advanceToProperty, type Scanner, startScan, type TokenKind } from './scan';
import type { Span } from './syntax';
import { parseTemplate } from './template';

/** Whether a text is a whole string of a definition, or one expression without `@`. */
export type TextKind = 'template' | 'expression';

/** An open `(` or `[` around the cursor. */
export interface Frame {
  readonly type: 'call' | 'index';
  /** What is called or indexed: a name, or a call with its selectors. */
  readonly chain: Span | null;
  /** How many arguments stand before the cursor. */
  argument: number;
  /** Position of the bracket. */
  readonly at: number;
}

/** What stands around a cursor. It is read from tokens, since a text that is typed has no tree yet. */
export interface Cursor {
  /** The token that the cursor touches, or null between tokens. */
  readonly token: (Span & { readonly kind: TokenKind; readonly closed: boolean }) | null;
  /** The token before. */
  readonly before: TokenKind | null;
  /** The call with its selectors that a `.` before the cursor continues. */
  readonly chain: Span | null;
  /** Outermost first. */
  readonly frames: readonly Frame[];
}

/** Null where a text has no expression at the cursor. */
export function cursorAt(source: string, at: number, kind: TextKind): Cursor | null {
  const range = kind === 'expression' ? { from: 0, to: source.length } : rangeAt(source, at);
  return range && readTo(startScan(source, range.from, range.to), at);
}

/** The text of the expression around a position: what stands behind `@`, or inside `@{` and `}`. */
function rangeAt(source: string, at: number): Span | null {
  const { form, parts } = parseTemplate(source);
  if (form === 'expression') return at > 0 ? { from: 1, to: source.length } : null;
  for (const part of parts) {
    if (part.type !== 'hole' || at < part.from + 2 || at > part.to) continue;
    const closed = source.charAt(part.to - 1) === '}';
    const to = closed ? part.to - 1 : part.to;
    return at <= to ? { from: part.from + 2, to } : null;
  }
  return null;
}

function readTo(s: Scanner, at: number): Cursor {
  const frames: Frame[] = [];
  let before: TokenKind | null = null;
  let chain: Span | null = null;
  while (s.kind !== 'end' && s.from < at) {
    if (touches(s, at)) {
      const { kind, from, to, closed } = s;
      return { token: { kind, from, to, closed }, before, chain, frames };
    }
    chain = follow(s, frames, before, chain);
    before = s.kind;
    if (before === '.') advanceToProperty(s);
    else advance(s);
  }
  return { token: null, before, chain, frames };
}

/** At the end of a word a cursor still touches it; behind a bracket or a closed text it does not. */
function touches(s: Scanner, at: number): boolean {
  if (s.kind === 'string') return at < s.to || !s.closed;
  return (s.kind === 'name' || s.kind === 'number') && at <= s.to;
}

/** Takes one token into account; returns the chain that it belongs to. */
function follow(
  s: Scanner,
  frames: Frame[],
  before: TokenKind | null,
  chain: Span | null,
): Span | null {
  switch (s.kind) {
    case 'name':
      return { from: before === '.' && chain ? chain.from : s.from, to: s.to };
    case '(':
    case '[':
      frames.push({ type: s.kind === '(' ? 'call' : 'index', chain, argument: 0, at: s.from });
      return null;
    case ')':
    case ']': {
      const opened = frames.pop()?.chain;
      return opened ? { from: opened.from, to: s.to } : null;
    }
    case ',': {
      const frame = frames.at(-1);
      if (frame) frame.argument++;
      return null;
    }
    default:
      return s.kind === '.' || s.kind === '?' ? chain : null;
  }
}
