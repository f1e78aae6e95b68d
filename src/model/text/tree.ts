/**
 * The tree of a JSON text with the place of everything in it. Reads what definitions in files really
 * are: a byte-order mark in front, comments between. Nothing of the text is lost: a tree is a map of it.
 */
import type { Json } from '../definition';

export interface Span {
  readonly from: number;
  readonly to: number;
}
export interface TextMember {
  readonly key: string;
  readonly keyAt: Span;
  readonly value: TextNode;
}
export type TextNode =
  | (Span & { readonly type: 'object'; readonly members: readonly TextMember[] })
  | (Span & { readonly type: 'array'; readonly items: readonly TextNode[] })
  | (Span & { readonly type: 'scalar'; readonly value: null | boolean | number | string });

/** Why a text is no JSON; `at` is an offset in it. */
export class TextFault extends Error {
  override name = 'TextFault';
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const quoteMark = 34;
const backslash = 92;

/** Deeper than any wrapping of a definition, shallow enough for recursive walks. */
const maxDepth = 400;

/** Throws a `TextFault`. */
export function readTree(text: string): TextNode {
  const reader = { text, at: 0, depth: 0 };
  skipBlank(reader);
  const node = readNode(reader);
  skipBlank(reader);
  if (reader.at < text.length) throw expected(reader, 'the end of the text');
  return node;
}

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
}

function readNode(reader: Reader): TextNode {
  if (reader.depth > maxDepth)
    throw new TextFault(`nothing deeper than ${maxDepth} levels`, reader.at);
  switch (reader.text[reader.at]) {
    case '{':
      return readObject(reader);
    case '[':
      return readArray(reader);
    case '"': {
      const from = reader.at;
      const value = readString(reader);
      return { type: 'scalar', from, to: reader.at, value };
    }
    default:
      return readWord(reader);
  }
}

function readObject(reader: Reader): TextNode {
  const from = reader.at;
  const members: TextMember[] = [];
  readList(reader, '}', () => {
    const keyFrom = reader.at;
    if (reader.text[keyFrom] !== '"') throw expected(reader, 'a name in quotes');
    const key = readString(reader);
    const keyAt = { from: keyFrom, to: reader.at };
    skipBlank(reader);
    if (reader.text[reader.at] !== ':') throw expected(reader, '“:”');
    reader.at++;
    skipBlank(reader);
    members.push({ key, keyAt, value: readNode(reader) });
  });
  return { type: 'object', from, to: reader.at, members };
}

function readArray(reader: Reader): TextNode {
  const from = reader.at;
  const items: TextNode[] = [];
  readList(reader, ']', () => items.push(readNode(reader)));
  return { type: 'array', from, to: reader.at, items };
}

/** What stands between brackets, with commas between. */
function readList(reader: Reader, close: '}' | ']', readOne: () => void): void {
  reader.at++;
  reader.depth++;
  skipBlank(reader);
  for (let first = true; reader.text[reader.at] !== close; first = false) {
    if (!first) {
      if (reader.text[reader.at] !== ',') throw expected(reader, `“,” or “${close}”`);
      reader.at++;
      skipBlank(reader);
    }
    readOne();
    skipBlank(reader);
  }
  reader.at++;
  reader.depth--;
}

const escapePattern = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const wordPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function readString(reader: Reader): string {
  const { text, at: from } = reader;
  let escaped = false;
  let at = from + 1;
  for (let code = text.charCodeAt(at); code !== quoteMark; code = text.charCodeAt(at)) {
    // Beyond the end there is no code at all.
    if (!(code >= 32)) throw expected({ text, at }, 'the end of the string');
    escapePattern.lastIndex = at;
    if (code !== backslash) at++;
    else if (escapePattern.test(text)) at = escapePattern.lastIndex;
    else throw expected({ text, at }, 'an escape that JSON knows');
    escaped ||= code === backslash;
  }
  reader.at = at + 1;
  return escaped ? (JSON.parse(text.slice(from, at + 1)) as string) : text.slice(from + 1, at);
}

function readWord(reader: Reader): TextNode {
  const from = reader.at;
  wordPattern.lastIndex = from;
  const raw = wordPattern.exec(reader.text)?.[0];
  if (!raw) throw expected(reader, 'a value');
  reader.at += raw.length;
  return { type: 'scalar', from, to: reader.at, value: JSON.parse(raw) };
}

const blankPattern = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;

// A byte-order mark counts as a blank.
function skipBlank(reader: Reader): void {
  const code = reader.text.charCodeAt(reader.at);
  if (code > 32 && code !== 47 && code < 0x80) return;
  blankPattern.lastIndex = reader.at;
  reader.at += blankPattern.exec(reader.text)?.[0].length ?? 0;
}

function expected({ text, at }: Pick<Reader, 'text' | 'at'>, what: string): TextFault {
  return new TextFault(at >= text.length ? `${what}, but the text ends` : what, at);
}

/** The value of a node, as `JSON.parse` gives it: of equal names the last one counts. */
export function treeValue(node: TextNode): Json {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'array') return node.items.map(treeValue);
  return Object.fromEntries(node.members.map(({ key, value }) => [key, treeValue(value)]));
}

/** The node at a path of members and indexes; undefined if there is none. */
export function nodeAt(root: TextNode, path: readonly string[]): TextNode | undefined {
  let node: TextNode | undefined = root;
  for (const step of path) {
    if (node?.type === 'object') node = node.members.findLast(({ key }) => key === step)?.value;
    else node = node?.type === 'array' ? node.items[Number(step)] : undefined;
  }
  return node;
}
