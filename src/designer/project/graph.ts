/**
 * The graph that a list of actions makes by runAfter. Kept per `actions` object, which no edit changes in
 * place: after an edit only the graphs on the way to it are looked at anew. One that comes out as it was,
 * as while somebody fills in a form, is the same object, and whatever was made of it holds.
 */
import type { Action, Actions, Branch } from '../../model/definition';
import { branchesOf } from '../../model/walk';

export interface GraphNode {
  readonly name: string;
  readonly runAfter: Action['runAfter'];
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
  /** In the order of the document. */
  readonly names: readonly string[];
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

/** `before`: the graph that stood in this place. */
export function projectGraph(actions: Actions, before?: Graph): Graph {
  const known = graphs.get(actions);
  if (known) return known;
  const drafts = draftsOf(actions, before);
  const same = before && isSame(drafts, before);
  const graph = same ? before : graphOf(drafts);
  graphs.set(actions, graph);
  return graph;
}

function draftsOf(actions: Actions, before: Graph | undefined): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  const old = nodesByName(before);
  for (const name of Object.keys(actions)) {
    const action = actions[name];
    if (action) drafts.set(name, draftNode(name, action, old.get(name)));
  }
  return drafts;
}

function isSame(drafts: ReadonlyMap<string, Draft>, before: Graph): boolean {
  if (drafts.size !== before.names.length) return false;
  const old = nodesByName(before);
  let at = 0;
  for (const draft of drafts.values()) {
    if (draft.name !== before.names[at++]) return false;
    const node = old.get(draft.name);
    if (!node || node.runAfter !== draft.runAfter || !sameLanes(node, draft)) return false;
  }
  return true;
}

function sameLanes({ lanes }: GraphNode, { lanes: others }: GraphNode): boolean {
  return (
    lanes.length === others.length &&
    lanes.every((lane, at) => {
      const other = others[at];
      return lane.branch === other?.branch && lane.graph === other.graph;
    })
  );
}

const noNodes: ReadonlyMap<string, GraphNode> = new Map();
const byName = new WeakMap<Graph, ReadonlyMap<string, GraphNode>>();

function nodesByName(graph: Graph | undefined): ReadonlyMap<string, GraphNode> {
  if (!graph) return noNodes;
  const known = byName.get(graph);
  if (known) return known;
  const nodes = new Map(graph.nodes.map((node) => [node.name, node]));
  byName.set(graph, nodes);
  return nodes;
}

function graphOf(drafts: ReadonlyMap<string, Draft>): Graph {
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
  return { names: [...drafts.keys()], nodes, steps, containers };
}

const noLanes: GraphNode['lanes'] = [];

function draftNode(name: string, action: Action, old: GraphNode | undefined): Draft {
  const branches = branchesOf(action);
  const before = (branch: Branch) => old?.lanes.find((lane) => lane.branch === branch)?.graph;
  const lanes =
    branches.length === 0
      ? noLanes
      : branches.map(({ branch, actions }) => ({
          branch,
          graph: projectGraph(actions, before(branch)),
        }));
  let steps = 0;
  for (const lane of lanes) steps += lane.graph.steps;
  return {
    name,
    runAfter: action.runAfter,
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
  for (const name of Object.keys(node.runAfter ?? {})) {
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
