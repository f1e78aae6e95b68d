import { type Run, spendItems } from '../../run';
import { isNamespace, type XmlNode } from '../nodes';

type Visit = (node: XmlNode) => void;

/** Shows the nodes of an axis to a visitor, nearest first. */
type Axis = (node: XmlNode, visit: Visit) => void;

const childrenOf = (node: XmlNode): readonly XmlNode[] => ('children' in node ? node.children : []);
const parentOf = (node: XmlNode): XmlNode | null => (node.kind === 'document' ? null : node.parent);

const ancestors: Axis = (node, visit) => {
  for (let at = parentOf(node); at; at = parentOf(at)) visit(at);
};

const descendants: Axis = (node, visit) => {
  for (const child of childrenOf(node)) {
    visit(child);
    descendants(child, visit);
  }
};

/** A node behind all that it holds, from the end of the document to its beginning. */
const backwards: Axis = (node, visit) => {
  const children = childrenOf(node);
  for (let i = children.length - 1; i >= 0; i--) {
    const child = children[i];
    if (child) backwards(child, visit);
  }
  visit(node);
};

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

const followingSiblings: Axis = (node, visit) => {
  const all = siblings(node);
  for (let i = placeAmong(all, node) + 1; i < all.length; i++) {
    const next = all[i];
    if (next) visit(next);
  }
};

const precedingSiblings: Axis = (node, visit) => {
  const all = siblings(node);
  for (let i = placeAmong(all, node) - 1; i >= 0; i--) {
    const next = all[i];
    if (next) visit(next);
  }
};

const following: Axis = (node, visit) => {
  if (node.kind === 'attribute') descendants(node.parent, visit);
  for (let at: XmlNode | null = node; at; at = parentOf(at)) {
    followingSiblings(at, (next) => {
      visit(next);
      descendants(next, visit);
    });
  }
};

const preceding: Axis = (node, visit) => {
  for (let at: XmlNode | null = node; at; at = parentOf(at)) {
    precedingSiblings(at, (next) => backwards(next, visit));
  }
};

const withSelf =
  (axis: Axis): Axis =>
  (node, visit) => {
    visit(node);
    axis(node, visit);
  };

const axes: Readonly<Record<string, Axis>> = {
  ancestor: ancestors,
  'ancestor-or-self': withSelf(ancestors),
  attribute: (node, visit) => {
    if (node.kind !== 'element') return;
    for (const attribute of node.attributes) if (!isNamespace(attribute)) visit(attribute);
  },
  child: (node, visit) => {
    for (const child of childrenOf(node)) visit(child);
  },
  descendant: descendants,
  'descendant-or-self': withSelf(descendants),
  following,
  'following-sibling': followingSiblings,
  namespace: () => {},
  parent: (node, visit) => {
    const parent = parentOf(node);
    if (parent) visit(parent);
  },
  preceding,
  'preceding-sibling': precedingSiblings,
  self: (node, visit) => visit(node),
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
  axes[axis]?.(node, (next) => {
    spendItems(run, 1);
    if (test(next)) found.push(next);
  });
  return found;
}
