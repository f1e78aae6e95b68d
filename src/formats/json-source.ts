/** JSON as somebody wrote it, comments and all, with the place of every value in it. */
import { plainText } from '../model/text/bytes';
import { openSource } from '../model/text/source';
import { nodeAt, readTree, TextFault, type TextNode } from '../model/text/tree';
import type { Fault, Path, Source } from './flow-file';
import { words } from './words';

export type ReadJson =
  | { readonly ok: true; readonly value: unknown; readonly text: string }
  | { readonly ok: false; readonly fault: Fault };

/**
 * The value in a file, and its text without a byte-order mark. Deployment templates may hold comments:
 * they become blanks, so that every position stays and the rest is JSON for everybody.
 */
export function readJson(bytes: Uint8Array): ReadJson {
  const text = plainText(bytes);
  if (text === undefined) return { ok: false, fault: { message: words.notText } };
  const plain = tryParse(text);
  if (plain.ok) return plain;
  const bare = tryParse(withoutComments(text));
  return bare.ok ? bare : { ok: false, fault: faultIn(text) };
}

/** The places in a text that is JSON; undefined if it is nested deeper than any definition. */
export function treeOf(text: string): TextNode | undefined {
  try {
    return readTree(text);
  } catch (error) {
    if (error instanceof TextFault) return undefined;
    throw error;
  }
}

function tryParse(text: string): { ok: true; value: unknown; text: string } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown, text };
  } catch {
    return { ok: false };
  }
}

/** The reader of definitions says where a text is broken, and what it expected there. */
function faultIn(text: string): Fault {
  const opened = openSource(text);
  if (opened.ok) return { message: words.notJson };
  const { message, line, column } = opened.failure;
  return {
    message,
    ...(line && { line }),
    ...(column && { column }),
    ...(!signOfFlow.test(text) && { unlikely: true }),
  };
}

const signOfFlow = /workflowdefinition\.json|"(?:definition|triggers|actions)"\s*:/i;

const stringOrComment = /"[^"\\]*(?:\\.[^"\\]*)*"|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

function withoutComments(text: string): string {
  return text.replace(stringOrComment, (found) =>
    found.startsWith('"') ? found : found.replace(/[^\r\n]/g, ' '),
  );
}

/** 1-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds values of a definition in the text that it was read from. What stands nowhere, because an
 * expression of a template put it there, is where that expression is.
 *
 * `offset`: of a character in the value, if that is a string.
 */
export function locator({ text, pointer }: Source): (path: Path, offset?: number) => Position {
  const root = readTree(text);
  const lines = lineStarts(text);
  return (path, offset) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = nodeAt(root, [...pointer, ...path.slice(0, depth)]);
      if (!node) continue;
      const isWhole = depth === path.length && offset !== undefined;
      return positionAt(lines, isWhole ? placeInString(text, node.from, offset) : node.from);
    }
    return { line: 1, column: 1 };
  };
}

/** Where a character of the string that begins at `from` stands, escapes counted as they are written. */
function placeInString(text: string, from: number, offset: number): number {
  if (text[from] !== '"') return from;
  let at = from + 1;
  for (let unit = 0; unit < offset && text[at] !== '"'; unit++) {
    if (text[at] !== '\\') at += 1;
    else at += text[at + 1] === 'u' ? 6 : 2;
  }
  return at;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  for (let high = starts.length - 1; low < high; ) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The text of a value with each of these parts written anew, everything else as it stands. */
export function replaceValues(
  text: string,
  changes: readonly { readonly path: Path; readonly value: unknown }[],
): string {
  const root = readTree(text);
  const places = changes.flatMap(({ path, value }) => {
    const node = nodeAt(root, path);
    return node ? [{ from: node.from, to: node.to, by: JSON.stringify(value) }] : [];
  });
  let result = '';
  let kept = 0;
  for (const { from, to, by } of places.sort((a, b) => a.from - b.from)) {
    result += text.slice(kept, from) + by;
    kept = to;
  }
  return result + text.slice(kept);
}
