import { isWhiteSpace } from './characters';

/** The tokens of an expression. One mutable scanner, so that parsing allocates no tokens. */
export type TokenKind =
  | 'name'
  | 'string'
  | 'number'
  | '('
  | ')'
  | ','
  | '.'
  | '?'
  | '['
  | ']'
  | 'invalid'
  | 'end';

export interface Scanner {
  readonly source: string;
  readonly end: number;
  kind: TokenKind;
  from: number;
  to: number;
  /** Of a string: whether its closing quote is there. */
  closed: boolean;
}

export const startScan = (source: string, from: number, end: number): Scanner => {
  const scanner: Scanner = { source, end, kind: 'end', from, to: from, closed: true };
  advance(scanner);
  return scanner;
};

const SPACE = 1;
const SINGLE = 2;
const QUOTE = 3;
const DIGIT = 4;
const SIGN = 5;
const OUTSIDE = 6;

/** What a character below 128 can begin; 0 is a character of names. */
const classes = new Uint8Array(128);
for (const c of '\t\n\v\f\r ') classes[c.charCodeAt(0)] = SPACE;
for (const c of '(),.?[]') classes[c.charCodeAt(0)] = SINGLE;
for (const c of '0123456789') classes[c.charCodeAt(0)] = DIGIT;
for (const c of '+-') classes[c.charCodeAt(0)] = SIGN;
for (const c of '{}@') classes[c.charCodeAt(0)] = OUTSIDE;
classes["'".charCodeAt(0)] = QUOTE;

function classAt(source: string, at: number): number {
  const code = source.charCodeAt(at);
  if (code < 128) return classes[code] ?? 0;
  return isWhiteSpace(code) ? SPACE : 0;
}

const inName = (kind: number): boolean => kind === 0 || kind === DIGIT || kind === SIGN;

function endOfName(source: string, at: number, end: number): number {
  let to = at;
  while (to < end && inName(classAt(source, to))) to++;
  return to;
}

/** Moves to the next token. */
export function advance(s: Scanner): void {
  const { source, end } = s;
  let at = s.to;
  let begins = SPACE;
  while (at < end) {
    begins = classAt(source, at);
    if (begins !== SPACE) break;
    at++;
  }
  s.from = at;
  if (at >= end) take(s, 'end', end);
  else if (begins === SINGLE) take(s, source.charAt(at) as TokenKind, at + 1);
  else if (begins === QUOTE) scanString(s);
  else if (begins === OUTSIDE) take(s, 'invalid', at + 1);
  else if (begins === DIGIT || isSigned(source, at)) scanNumber(s);
  else scanName(s);
}

function take(s: Scanner, kind: TokenKind, to: number): void {
  s.kind = kind;
  s.to = to;
}

/** Whether a number with a sign begins here. Only behind a sign may its point come first. */
const isSigned = (source: string, at: number): boolean =>
  classAt(source, at) === SIGN && /[0-9.]/.test(source.charAt(at + 1));

function scanName(s: Scanner): void {
  s.kind = 'name';
  s.to = endOfName(s.source, s.from, s.end);
}

/** Reads a property name at the next place, where even `2` or `-` is a name. */
export function advanceToProperty(s: Scanner): void {
  advance(s);
  if (s.kind === 'number' || s.kind === 'invalid') {
    const to = endOfName(s.source, s.from, s.end);
    if (to > s.from) {
      s.kind = 'name';
      s.to = to;
    }
  }
}

function scanString(s: Scanner): void {
  const { source, end } = s;
  s.kind = 'string';
  let at = s.from + 1;
  for (;;) {
    const quote = source.indexOf("'", at);
    if (quote < 0 || quote >= end) {
      s.closed = false;
      s.to = end;
      return;
    }
    at = quote + 1;
    if (at >= end || source.charCodeAt(at) !== 39) break;
    at++;
  }
  s.closed = true;
  s.to = at;
}

const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;

function scanNumber(s: Scanner): void {
  const { source, end } = s;
  number.lastIndex = s.from;
  let to = number.test(source) ? Math.min(number.lastIndex, end) : s.from;
  s.kind = to > s.from ? 'number' : 'invalid';
  // What touches a number belongs to it: 5abc and 1e1.1 are one wrong token each.
  while (to < end && (inName(classAt(source, to)) || source.charCodeAt(to) === 46)) {
    s.kind = 'invalid';
    to++;
  }
  s.to = to;
}

/** The text of a string token: without its quotes, doubled quotes halved. */
export function stringValue(source: string, from: number, to: number, closed: boolean): string {
  const inner = source.slice(from + 1, closed ? to - 1 : to);
  return inner.includes("'") ? inner.replaceAll("''", "'") : inner;
}
