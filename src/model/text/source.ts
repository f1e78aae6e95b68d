/**
 * A definition as a file holds it. Reading and writing lose nothing: a definition that did not change
 * has its own bytes again, and one that did differs only where it was changed. The text is always
 * written from the one that was read, so what is undone leaves no trace.
 */
import type { Definition, Json, JsonObject } from '../definition';
import { definitionFrom, type Parsed, type ParseFailure } from '../parse';
import { isObject } from '../step';
import { rewrite } from './rewrite';
import { styleOf } from './style';
import { nodeAt, readTree, TextFault, type TextNode, treeValue } from './tree';

export interface Source {
  /** The whole file, byte-order mark included. */
  readonly text: string;
  /** The node of the definition in it. */
  readonly node: TextNode;
  readonly definition: Definition;
}

export type Opened =
  | { readonly ok: true; readonly source: Source }
  | Extract<Parsed, { readonly ok: false }>;

/** `path`: the members that lead to the definition in its file. */
export function openSource(text: string, path: readonly string[] = []): Opened {
  let root: TextNode;
  try {
    root = readTree(text);
  } catch (error) {
    if (error instanceof TextFault) return { ok: false, failure: placed(text, error) };
    throw error;
  }
  const node = nodeAt(root, path);
  if (!node) return { ok: false, failure: { path, message: 'There is no definition here.' } };
  const parsed = definitionFrom(treeValue(node));
  return parsed.ok ? { ok: true, source: { text, node, definition: parsed.definition } } : parsed;
}

export function writeSource({ text, node, definition }: Source, next: Definition): string {
  if (next === definition) return text;
  let steps: ReturnType<typeof stepsOf> | undefined;
  const job = {
    text,
    style: styleOf(text, node),
    stepNamed(name: string) {
      steps ??= stepsOf(node, definition as unknown as JsonObject);
      return steps.get(name);
    },
  };
  const written = rewrite(job, node, definition as unknown as Json, next as unknown as Json);
  return text.slice(0, node.from) + written + text.slice(node.to);
}

function placed(text: string, { message, at }: TextFault): ParseFailure {
  const before = text.slice(0, at).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return {
    path: [],
    line,
    column,
    message: `Line ${line}, column ${column}: expected ${message}.`,
  };
}

/** Everything below that looks like a step, by its name. */
function stepsOf(
  node: TextNode,
  value: Json,
  into = new Map<string, { node: TextNode; value: Json }>(),
): ReadonlyMap<string, { readonly node: TextNode; readonly value: Json }> {
  if (node.type !== 'object' || !isObject(value)) return into;
  for (const member of node.members) {
    const inner = value[member.key];
    if (!isObject(inner) || member.value.type !== 'object') continue;
    if (typeof inner.type === 'string') into.set(member.key, { node: member.value, value: inner });
    stepsOf(member.value, inner, into);
  }
  return into;
}
