import { type Compiled, compiled, compileTemplate } from './compile';
import type { Thunk } from './run';
import { isTemplate } from './template';
import { textWithin } from './text';
import { isArray, isBoxed } from './types';
import type { Boxed, Value, ValueObject } from './value';

/** JSON of a definition whose strings, and names of members, are templates. */
export type InputsTree =
  | null
  | boolean
  | number
  | bigint
  | string
  | Boxed
  | readonly InputsTree[]
  | { readonly [member: string]: InputsTree | undefined };

const compiledTrees = new WeakMap<object, Compiled>();

/**
 * Compiles a whole tree, once for each tree object: what holds no template is shared by all its
 * evaluations. A tree must not be changed afterwards. Throws a TemplateError.
 */
export function compileInputs(tree: InputsTree): Compiled {
  if (typeof tree === 'string') return compileTemplate(tree);
  if (typeof tree !== 'object' || tree === null) return compiled(() => tree, true);
  const known = compiledTrees.get(tree);
  if (known) return known;
  const run = compileNode(tree);
  const made = typeof run === 'function' ? compiled(run, false) : compiled(() => run, true);
  compiledTrees.set(tree, made);
  return made;
}

/** A thunk where there is something to evaluate, otherwise the value itself. */
type Node = Thunk | Value;

const isThunk = (node: Node): node is Thunk => typeof node === 'function';

function compileNode(tree: InputsTree): Node {
  if (typeof tree === 'string') return compileText(tree);
  if (typeof tree !== 'object' || tree === null || isBoxed(tree as Value)) return tree as Value;
  if (isArray(tree as Value)) return compileArray(tree as readonly InputsTree[]);
  return compileObject(tree as { readonly [member: string]: InputsTree | undefined });
}

function compileText(text: string): Node {
  if (!isTemplate(text)) return text;
  const template = compileTemplate(text);
  return template.constant ? template.evaluate({}) : template.run;
}

function compileArray(items: readonly InputsTree[]): Node {
  const nodes = items.map(compileNode);
  if (!nodes.some(isThunk))
    return items.some(changes(nodes)) ? (nodes as Value[]) : (items as Value);
  return (run) => nodes.map((node) => (isThunk(node) ? node(run) : node));
}

/** Whether compiling gave another value than the one that stood there. */
const changes =
  (nodes: readonly Node[]) =>
  (item: InputsTree, i: number): boolean =>
    nodes[i] !== item;

function compileObject(object: { readonly [member: string]: InputsTree | undefined }): Node {
  const members: [name: Node, value: Node][] = [];
  let same = true;
  for (const [name, value] of Object.entries(object)) {
    if (value === undefined) {
      same = false;
      continue;
    }
    const member: [Node, Node] = [compileText(name), compileNode(value)];
    same &&= member[0] === name && member[1] === value;
    members.push(member);
  }
  if (same) return object as ValueObject;
  if (!members.flat().some(isThunk)) return Object.fromEntries(members as [string, Value][]);
  return (run) =>
    Object.fromEntries(
      members.map(([name, value]): [string, Value] => [
        isThunk(name) ? textWithin(run, name(run)) : (name as string),
        isThunk(value) ? value(run) : value,
      ]),
    );
}
