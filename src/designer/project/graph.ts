/**
 * The graph that a list of actions makes by runAfter. Kept per `actions` object, which no edit changes in
 * place: after an edit only the graphs on the way to it are made anew.
 */
import type { Action, Actions, Branch } from '../../model/definition';
import { branchesOf, predecessors } from '../../model/walk';

export interface GraphNode {
  readonly name: string;
  readonly action: Action;
  /** Actions of this graph that it waits for and that come before it. */
  readonly after: readonly GraphNode[];
  readonly next: readonly GraphNode[];
  /** Nearest node that every way from the start leads through; null: the start itself. */
  readonly dominator: GraphNode | null;
  /** Longest way from the start, in edges. */
  readonly rank: number;
  readonly lanes: readonly { readonly branch: Branch; readonly graph: Graph }[];
  /** Steps inside it, at any depth. */
  readonly steps: number;
}

export interface Graph {
  /** In an order in which each comes after those that it waits for. */
  readonly nodes: readonly GraphNode[];
  /** Steps in it, at any depth. */
  readonly steps: number;
  /** Names of the containers in it, at any depth. */
  readonly containers: readonly string[];
}

interface Draft extends GraphNode {
  readonly after: Draft[];
  readonly next: Draft[];
  dominator: Draft | null;
  rank: number;
  /** In the tree of dominators. */
  depth: number;
  /** How many of those before it have no place in the order yet; -1: it has one itself. */
  waits: number;
}

const graphs = new WeakMap<Actions, Graph>();

export function projectGraph(actions: Actions): Graph {
  const known = graphs.get(actions);
  if (known) return known;
  const drafts = new Map<string, Draft>();
  for (const name of Object.keys(actions)) {
    const action = actions[name];
    if (action) drafts.set(name, draftNode(name, action));
  }
  for (const node of drafts.values()) link(node, drafts);
  const nodes = inOrder([...drafts.values()]);
  const containers: string[] = [];
  let steps = nodes.length;
  for (const node of nodes) {
    settle(node);
    steps += node.steps;
    if (node.lanes.length > 0) containers.push(node.name);
    for (const lane of node.lanes) containers.push(...lane.graph.containers);
  }
  const graph = { nodes, steps, containers };
  graphs.set(actions, graph);
  return graph;
}

const noLanes: GraphNode['lanes'] = [];

function draftNode(name: string, action: Action): Draft {
  const branches = branchesOf(action);
  const lanes =
    branches.length === 0
      ? noLanes
      : branches.map(({ branch, actions }) => ({ branch, graph: projectGraph(actions) }));
  let steps = 0;
  for (const lane of lanes) steps += lane.graph.steps;
  return {
    name,
    action,
    lanes,
    steps,
    after: [],
    next: [],
    dominator: null,
    rank: 0,
    depth: 0,
    waits: 0,
  };
}

/** Names in a runAfter that are no siblings are a problem of the definition, and no edge. */
function link(node: Draft, all: ReadonlyMap<string, Draft>): void {
  for (const name of predecessors(node.action)) {
    const before = all.get(name);
    if (!before || before === node) continue;
    node.after.push(before);
    before.next.push(node);
  }
  node.waits = node.after.length;
}

/** Each after all that it waits for. A cycle is cut where the document names it first. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  const ordered: Draft[] = [];
  const append = (node: Draft) => {
    node.waits = -1;
    ordered.push(node);
  };
  for (const node of drafts) if (node.waits === 0) append(node);
  for (let at = 0; ordered.length < drafts.length; at++) {
    const node = ordered[at];
    if (node) {
      for (const next of node.next) if (--next.waits === 0) append(next);
      continue;
    }
    const looped = drafts.find((one) => one.waits > 0);
    if (!looped) break;
    cutLoop(looped);
    append(looped);
    at--;
  }
  return ordered;
}

function cutLoop(node: Draft): void {
  for (const before of node.after.filter((one) => one.waits > 0)) {
    before.next.splice(before.next.indexOf(node), 1);
    node.after.splice(node.after.indexOf(before), 1);
  }
}

/** Rank and dominator, from those of the nodes before it. */
function settle(node: Draft): void {
  const [first] = node.after;
  if (!first) return;
  let dominator: Draft | null = first;
  for (const before of node.after) {
    node.rank = Math.max(node.rank, before.rank + 1);
    if (before !== dominator) dominator = commonDominator(dominator, before);
  }
  node.dominator = dominator;
  node.depth = dominator ? dominator.depth + 1 : 0;
}

function commonDominator(a: Draft | null, b: Draft | null): Draft | null {
  let [one, two] = [a, b];
  while (one !== two) {
    if (one === null || two === null) return null;
    if (one.depth >= two.depth) one = one.dominator;
    else two = two.dominator;
  }
  return one;
}
