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
  after: Draft[];
  next: Draft[];
  dominator: Draft | null;
  rank: number;
  depth: number;
  waits: number;
}

const graphs = new WeakMap<Actions, Graph>();

export function projectGraph(actions: Actions): Graph {
  const known = graphs.get(actions);
  if (known) return known;
  const drafts = new Map<string, Draft>();
  for (const [name, action] of Object.entries(actions)) drafts.set(name, draftNode(name, action));
  for (const node of drafts.values()) link(node, drafts);
  const nodes = inOrder([...drafts.values()]);
  for (const node of nodes) settle(node);
  const graph = {
    nodes,
    steps: nodes.reduce((sum, node) => sum + 1 + node.steps, 0),
    containers: nodes.flatMap((node) => [
      ...(node.lanes.length > 0 ? [node.name] : []),
      ...node.lanes.flatMap((lane) => lane.graph.containers),
    ]),
  };
  graphs.set(actions, graph);
  return graph;
}

function draftNode(name: string, action: Action): Draft {
  const lanes = branchesOf(action).map(({ branch, actions }) => ({
    branch,
    graph: projectGraph(actions),
  }));
  const steps = lanes.reduce((sum, lane) => sum + lane.graph.steps, 0);
  const links = { after: [], next: [], dominator: null, rank: 0, depth: 0, waits: 0 };
  return { name, action, lanes, steps, ...links };
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
  const ordered = drafts.filter((node) => node.waits === 0);
  const done = new Set(ordered);
  let looking = 0;
  for (let at = 0; ordered.length < drafts.length || at < ordered.length; at++) {
    if (at === ordered.length) {
      while (done.has(drafts[looking] as Draft)) looking++;
      const cut = drafts[looking] as Draft;
      cutLoop(cut, done);
      ordered.push(cut);
      done.add(cut);
    }
    for (const node of (ordered[at] as Draft).next) {
      node.waits--;
      if (node.waits !== 0 || done.has(node)) continue;
      ordered.push(node);
      done.add(node);
    }
  }
  return ordered;
}

function cutLoop(node: Draft, done: ReadonlySet<Draft>): void {
  for (const before of node.after.filter((one) => !done.has(one))) {
    before.next = before.next.filter((one) => one !== node);
    node.after = node.after.filter((one) => one !== before);
  }
}

/** Rank and dominator, from those of the nodes before it. */
function settle(node: Draft): void {
  const [first, ...others] = node.after;
  if (!first) return;
  node.rank = 1 + Math.max(...node.after.map((before) => before.rank));
  node.dominator = others.reduce<Draft | null>(commonDominator, first);
  node.depth = node.dominator ? node.dominator.depth + 1 : 0;
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
