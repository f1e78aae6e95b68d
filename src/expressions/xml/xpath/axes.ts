import { type Run, spendItems } from '../../run';
import { isNamespace, type XmlNode } from '../nodes';

/** The nodes of an axis, nearest first. */
type Axis = (node: XmlNode) => Iterable<XmlNode>;

const childrenOf = (node: XmlNode): readonly XmlNode[] => ('children' in node ? node.children : []);
const parentOf = (node: XmlNode): XmlNode | null => (node.kind === 'document' ? null : node.parent);

function* ancestors(node: XmlNode): Generator<XmlNode> {
  for (let at = parentOf(node); at; at = parentOf(at)) yield at;
}

function* descendants(node: XmlNode): Generator<XmlNode> {
  // A stack instead of recursion: a generator in a generator would pass each node up all levels.
  const rest = [...childrenOf(node)].reverse();
  for (let next = rest.pop(); next; next = rest.pop()) {
    yield next;
    const inner = childrenOf(next);
    for (let i = inner.length - 1; i >= 0; i--) {
      const child = inner[i];
      if (child) rest.push(child);
    }
  }
}

const siblings = (node: XmlNode): readonly XmlNode[] =>
  node.kind === 'document' || node.kind === 'attribute' ? [] : node.parent.children;

/** Siblings are in document order, so the place of one is found by halving. */
function placeAmong(nodes: readonly XmlNode[], node: XmlNode): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.order ?? 0) < node.order) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* followingSiblings(node: XmlNode): Generator<XmlNode> {
  const all = siblings(node);
  for (let i = placeAmong(all, node) + 1; i < all.length; i++) {
    const next = all[i];
    if (next) yield next;
  }
}

function* precedingSiblings(node: XmlNode): Generator<XmlNode> {
  const all = siblings(node);
  for (let i = placeAmong(all, node) - 1; i >= 0; i--) {
    const next = all[i];
    if (next) yield next;
  }
}

function* following(node: XmlNode): Generator<XmlNode> {
  if (node.kind === 'attribute') yield* descendants(node.parent);
  for (let at: XmlNode | null = node; at; at = parentOf(at)) {
    for (const next of followingSiblings(at)) {
      yield next;
      yield* descendants(next);
    }
  }
}

function* preceding(node: XmlNode): Generator<XmlNode> {
  for (let at: XmlNode | null = node; at; at = parentOf(at)) {
    for (const next of precedingSiblings(at)) yield* [...descendants(next)].reverse().concat(next);
  }
}

function* withSelf(node: XmlNode, others: Iterable<XmlNode>): Generator<XmlNode> {
  yield node;
  yield* others;
}

const axes: Readonly<Record<string, Axis>> = {
  ancestor: ancestors,
  'ancestor-or-self': (node) => withSelf(node, ancestors(node)),
  attribute: (node) =>
    node.kind === 'element' ? node.attributes.filter((each) => !isNamespace(each)) : [],
  child: childrenOf,
  descendant: descendants,
  'descendant-or-self': (node) => withSelf(node, descendants(node)),
  following,
  'following-sibling': followingSiblings,
  namespace: () => [],
  parent: (node) => {
    const parent = parentOf(node);
    return parent ? [parent] : [];
  },
  preceding,
  'preceding-sibling': precedingSiblings,
  self: (node) => [node],
};

export const isAxis = (name: string): boolean => Object.hasOwn(axes, name);

/** The nodes of an axis that pass a test; every node that is looked at counts. */
export function follow(
  run: Run,
  axis: string,
  node: XmlNode,
  test: (node: XmlNode) => boolean,
): XmlNode[] {
  const found: XmlNode[] = [];
  for (const next of axes[axis]?.(node) ?? []) {
    spendItems(run, 1);
    if (test(next)) found.push(next);
  }
  return found;
}
