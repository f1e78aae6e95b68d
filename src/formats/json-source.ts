/** JSON as somebody wrote it: read with its comments, and addressed by path to the very character. */
import { openSource } from '../model/text/source';
import type { Fault, Path } from './flow-file';
import { words } from './words';

export type ReadJson =
  | { readonly ok: true; readonly value: unknown; readonly text: string }
  | { readonly ok: false; readonly fault: Fault };

/** Deployment templates may hold comments. They become blanks, so that every position stays. */
export function readJson(text: string): ReadJson {
  const plain = tryParse(text);
  if (plain.ok) return plain;
  const bare = withoutComments(text);
  const parsed = bare === text ? plain : tryParse(bare);
  return parsed.ok ? parsed : { ok: false, fault: faultOf(bare) };
}

function tryParse(text: string): { ok: true; value: unknown; text: string } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown, text };
  } catch {
    return { ok: false };
  }
}

/** The engines of browsers and Node do not all say where a text is broken; our own reader does. */
function faultOf(text: string): Fault {
  const opened = openSource(text);
  if (opened.ok) return { message: words.notText };
  const { message, line, column } = opened.failure;
  return { message, ...(line && { line }), ...(column && { column }) };
}

function withoutComments(text: string): string {
  let result = '';
  let kept = 0;
  for (let at = 0; at < text.length; ) {
    if (text[at] === '"') {
      at = endOfString(text, at);
    } else if (text.startsWith('//', at) || text.startsWith('/*', at)) {
      const end = endOfComment(text, at);
      result += text.slice(kept, at) + text.slice(at, end).replace(/[^\r\n]/g, ' ');
      at = kept = end;
    } else {
      at++;
    }
  }
  return result + text.slice(kept);
}

function endOfComment(text: string, at: number): number {
  const mark = text[at + 1] === '/' ? '\n' : '*/';
  const found = text.indexOf(mark, at + 2);
  if (found < 0) return text.length;
  return mark === '\n' ? found : found + mark.length;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the value at a path stands in valid JSON; undefined if the path leads nowhere. */
export function spanAt(text: string, path: Path): Span | undefined {
  let start = skipBlanks(text, 0);
  for (const member of path) {
    const inner = memberAt(text, start, member);
    if (inner === undefined) return undefined;
    start = inner;
  }
  return { start, end: endOfValue(text, start) };
}

/** The start of a member's value. As in JSON.parse, the last of two equal names counts. */
function memberAt(text: string, open: number, member: string): number | undefined {
  const isList = text[open] === '[';
  if (!isList && text[open] !== '{') return undefined;
  let found: number | undefined;
  let at = skipBlanks(text, open + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index++) {
    let name = String(index);
    if (!isList) {
      const end = endOfString(text, at);
      name = JSON.parse(text.slice(at, end)) as string;
      at = skipBlanks(text, skipBlanks(text, end) + 1);
    }
    if (name === member) found = at;
    at = skipBlanks(text, endOfValue(text, at));
    if (text[at] === ',') at = skipBlanks(text, at + 1);
  }
  return found;
}

function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start);
  if (text[start] !== '{' && text[start] !== '[') {
    let at = start;
    while (at < text.length && !isEndOfWord(text.charCodeAt(at))) at++;
    return at;
  }
  let depth = 0;
  for (let at = start; at < text.length; ) {
    const character = text[at];
    if (character === '"') {
      at = endOfString(text, at);
      continue;
    }
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    at++;
    if (depth === 0) return at;
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= blank) at++;
  return at;
}

const blank = 0x20;
const isEndOfWord = (code: number): boolean =>
  code <= blank || code === 0x2c || code === 0x5d || code === 0x7d;

/** 1-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', lineStart)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** The text with each of these values written anew, everything else as it stands. */
export function replaceValues(
  text: string,
  changes: readonly { readonly path: Path; readonly value: unknown }[],
): string {
  const spans = changes.flatMap(({ path, value }) => {
    const span = spanAt(text, path);
    return span ? [{ ...span, by: JSON.stringify(value) }] : [];
  });
  let result = '';
  let kept = 0;
  for (const { start, end, by } of spans.sort((a, b) => a.start - b.start)) {
    result += text.slice(kept, start) + by;
    kept = end;
  }
  return result + text.slice(kept);
}
