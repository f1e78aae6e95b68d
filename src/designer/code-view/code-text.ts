/**
 * Between the text that somebody edits and the definition that it is part of: the whole of it, or one step.
 * Pure. `path`: the members that lead to what the text is of.
 */

import { outlineOf, pathOf } from '../../model/check/outline';
import type { Problem } from '../../model/check/problem';
import type { Definition, Json, JsonObject } from '../../model/definition';
import { applyPatch, type Change, diff } from '../../model/edit/patch';
import { definitionFrom } from '../../model/parse';
import { isObject } from '../../model/step';
import { openSource, writeSource } from '../../model/text/source';
import { nodeAt, readTree, TextFault, type TextNode, treeValue } from '../../model/text/tree';
import { readJsonString } from './json-string';
import { words } from './words';

export type Path = readonly string[];

/** Undefined: there is no such step. */
export function pathTo(definition: Definition, step: string): Path | undefined {
  if (Object.hasOwn(definition.triggers, step)) return ['triggers', step];
  const found = outlineOf(definition).steps.find(({ name }) => name === step);
  return found && pathOf(found);
}

export function printCode(definition: Definition, path: Path): string {
  return JSON.stringify(valueAt(definition, path), null, 2);
}

function valueAt(definition: Definition, path: Path): Json | undefined {
  let value: Json | undefined = definition as unknown as Json;
  for (const member of path) value = isObject(value) ? value[member] : undefined;
  return value;
}

export interface CodeFault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export type CodeRead =
  | { readonly definition: Definition; readonly tree: TextNode }
  | { readonly fault: CodeFault };

/** The definition with what the text says in its place. */
export function readCode(text: string, definition: Definition, path: Path): CodeRead {
  const tree = treeOf(text);
  if ('fault' in tree) return tree;
  const value = treeValue(tree.tree);
  const fault = (message: string): CodeRead => ({ fault: { from: 0, to: text.length, message } });
  if (!isObject(value)) return fault(words.noObject);
  // It would be read as a flow without steps, and take the place of all that there are.
  if (path.length === 0 && !('actions' in value || 'triggers' in value)) {
    return fault(isObject(innerOf(value)) ? words.wrapped : words.noDefinition);
  }
  const parsed = definitionFrom(path.length === 0 ? value : withValue(definition, path, value));
  return parsed.ok
    ? { definition: parsed.definition, tree: tree.tree }
    : fault(parsed.failure.message);
}

/** What a file, a template or the code view of Logic Apps holds a definition in. */
function innerOf({ definition, properties }: JsonObject): Json | undefined {
  return definition ?? (isObject(properties) ? properties.definition : undefined);
}

function treeOf(text: string): { readonly tree: TextNode } | { readonly fault: CodeFault } {
  try {
    return { tree: readTree(text) };
  } catch (error) {
    if (!(error instanceof TextFault)) throw error;
    const from = Math.min(error.at, text.length);
    return { fault: { from, to: from, message: words.expected(error.message) } };
  }
}

function withValue(definition: Definition, path: Path, to: Json): Definition {
  const from = valueAt(definition, path);
  const edited = applyPatch(definition, { changes: [{ path, from, to }] });
  return 'refused' in edited ? definition : edited.definition;
}

/** The text of what the definition is now; what did not change keeps its spelling. */
export function rewriteCode(
  text: string,
  before: Definition,
  next: Definition,
  path: Path,
): string {
  if (path.length > 0) {
    const isSame = diff({ x: valueAt(before, path) }, { x: valueAt(next, path) }).length === 0;
    return isSame ? text : printCode(next, path);
  }
  const opened = openSource(text);
  return opened.ok ? writeSource(opened.source, next) : printCode(next, path);
}

export type Applied =
  | {
      readonly kind: 'applied';
      readonly changes: readonly Change[];
      readonly definition: Definition;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'fault'; readonly fault: CodeFault }
  /** Others have changed the same place since the text was made. */
  | { readonly kind: 'conflict' };

/** The text's own changes since `base`, on top of what the definition is now. */
export function applyCode(text: string, base: Definition, now: Definition, path: Path): Applied {
  const read = readCode(text, base, path);
  if ('fault' in read) return { kind: 'fault', fault: read.fault };
  const own = diff(base, read.definition);
  if (own.length === 0) return { kind: 'unchanged' };
  const merged = applyPatch(now, { changes: own });
  if ('refused' in merged) return { kind: 'conflict' };
  const changes = diff(now, merged.definition);
  return { kind: 'applied', changes, definition: merged.definition };
}

/** The innermost step that all changes are in; else what they have in common of the flow. */
export function placeOfChanges(changes: readonly Change[]): Path {
  const [first = [], ...rest] = changes.map(({ path }) => path);
  const differs = first.findIndex((member, at) => rest.some((path) => path[at] !== member));
  const shared = differs < 0 ? first : first.slice(0, differs);
  const inStep = shared.findLastIndex(
    (member, at) => at + 1 < shared.length && (member === 'actions' || member === 'triggers'),
  );
  return inStep < 0 ? shared.slice(0, 1) : shared.slice(0, inStep + 2);
}

export interface CodeProblem {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What the checker found, unless the text cannot be read at all. */
  readonly problem?: Problem;
}

/** Where problems of the definition stand in the text. */
export function placeProblems(
  text: string,
  tree: TextNode,
  problems: readonly Problem[],
  path: Path,
): readonly CodeProblem[] {
  return problems.flatMap((problem): CodeProblem[] => {
    const { at, severity, message, span } = problem;
    if (path.some((member, index) => at[index] !== member)) return [];
    const node = deepestAt(tree, at.slice(path.length));
    const inside = span && node.type === 'scalar' ? inString(text, node, span) : null;
    const { from, to } = inside ?? firstLineOf(text, node);
    return [{ from, to, severity, message, problem }];
  });
}

/** What is missing has no place of its own: then that of what it is missing in. */
function deepestAt(tree: TextNode, path: Path): TextNode {
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}

function inString(text: string, node: TextNode, span: { from: number; to: number }) {
  const { at } = readJsonString(text.slice(node.from, node.to));
  const [from, to] = [at[span.from], at[span.to]];
  if (from === undefined || to === undefined || to <= from) return null;
  return { from: node.from + from, to: node.from + to };
}

/** A whole step underlined would say nothing. */
function firstLineOf(text: string, { from, to }: TextNode) {
  const end = text.indexOf('\n', from);
  return { from, to: end < 0 ? to : Math.min(to, end) };
}

/** The innermost step around a position, by the members that lead there. */
export function stepAt(tree: TextNode, position: number, definition: Definition): string | null {
  let node: TextNode | undefined = tree;
  let found: string | null = null;
  while (node?.type === 'object') {
    const member: { readonly key: string; readonly value: TextNode } | undefined =
      node.members.find(({ keyAt, value }) => keyAt.from <= position && position <= value.to);
    if (!member) break;
    if (isStep(member.value) && isKnown(definition, member.key)) found = member.key;
    node = member.value;
  }
  return found;
}

const isStep = (node: TextNode) =>
  node.type === 'object' && node.members.some(({ key }) => key === 'type');

const isKnown = (definition: Definition, name: string) => pathTo(definition, name) !== undefined;

/** Where a step begins in the text of the whole. */
export function placeOfStep(tree: TextNode, path: Path): number | null {
  const parent = nodeAt(tree, path.slice(0, -1));
  if (parent?.type !== 'object') return null;
  return parent.members.find(({ key }) => key === path.at(-1))?.keyAt.from ?? null;
}
