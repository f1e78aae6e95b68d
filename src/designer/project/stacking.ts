/**
 * How the steps of one graph stack up. WDL is nearly always series-parallel, so the dominator tree says
 * it: a step, below it its branches side by side, below those what joins them, and so on.
 */
import type { Graph, GraphNode } from './graph';
import type { NodeSize } from './layout';
import type { Sizes } from './sizes';

/** Pieces one below the other, each centred. */
export interface Stack {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** A step, or stacks side by side. `y` counts from the top of the stack. */
export type Piece = { readonly y: number; readonly width: number } & (
  | ({ readonly node: GraphNode } & NodeSize)
  | { readonly node: null; readonly columns: readonly Stack[] }
);

/** Children of one node that joins hold together. */
interface Cluster {
  readonly branches: readonly GraphNode[];
  readonly joins: readonly GraphNode[];
}

export class Stacking {
  private readonly children = new Map<GraphNode | null, GraphNode[]>();
  private readonly measure: (node: GraphNode) => NodeSize;
  private readonly sizes: Sizes;

  constructor(graph: Graph, measure: (node: GraphNode) => NodeSize, sizes: Sizes) {
    this.measure = measure;
    this.sizes = sizes;
    for (const node of graph.nodes) {
      const siblings = this.children.get(node.dominator);
      if (siblings) siblings.push(node);
      else this.children.set(node.dominator, [node]);
    }
  }

  all(): Stack {
    const stack = new StackBuilder();
    this.growBelow(stack, null);
    return stack.done();
  }

  /** What a node dominates, down to the end. A loop along the trunk, so that length costs no depth. */
  private growBelow(stack: StackBuilder, from: GraphNode | null): void {
    let node = from;
    for (;;) {
      const children = this.children.get(node);
      if (!children) return;
      stack.skip(this.gapBelow(node, children));
      const next = this.growChildren(stack, children);
      if (!next) return;
      stack.node(next, this.measure(next));
      node = next;
    }
  }

  private growChildren(stack: StackBuilder, children: readonly GraphNode[]): GraphNode | null {
    const [only] = children;
    if (only && children.length === 1) return only;
    const clusters = clustersOf(children);
    const [cluster] = clusters;
    if (cluster && clusters.length === 1) return this.growCluster(stack, cluster);
    const columns = clusters.map((one) => this.clusterStack(one));
    return stack.row(columns, this.sizes.columnGap);
  }

  /** The branches and their joins, but for a last node, which the caller goes on with. */
  private growCluster(stack: StackBuilder, { branches, joins }: Cluster): GraphNode | null {
    const [only] = branches;
    if (only && branches.length === 1 && joins.length === 0) return only;
    this.growRow(stack, branches);
    const rows = rowsByRank(joins);
    const last = rows.at(-1);
    for (const row of rows) {
      stack.skip(this.sizes.join + (row.some(hasCondition) ? this.sizes.label : 0));
      if (row === last && row.length === 1) return row[0] ?? null;
      this.growRow(stack, row);
    }
    return null;
  }

  private growRow(stack: StackBuilder, nodes: readonly GraphNode[]): void {
    const columns = nodes.map((node) => this.clusterStack({ branches: [node], joins: [] }));
    stack.row(columns, this.sizes.columnGap);
  }

  private clusterStack(cluster: Cluster): Stack {
    const stack = new StackBuilder();
    const next = this.growCluster(stack, cluster);
    if (next) {
      stack.node(next, this.measure(next));
      this.growBelow(stack, next);
    }
    return stack.done();
  }

  private gapBelow(node: GraphNode | null, children: readonly GraphNode[]): number {
    const { fork, sequence, label } = this.sizes;
    const followers = node ? node.next : children.filter(isFirst);
    const labelled = children.some((child) => !isJoin(child) && hasCondition(child));
    return (followers.length > 1 ? fork : sequence) + (labelled ? label : 0);
  }
}

class StackBuilder {
  private readonly pieces: Piece[] = [];
  private width = 0;
  private y = 0;

  skip(gap: number): void {
    this.y += gap;
  }

  node(node: GraphNode, size: NodeSize): void {
    const { width, height, lanes } = size;
    this.pieces.push({ node, y: this.y, width, height, lanes });
    this.extend(width, height);
  }

  row(columns: readonly Stack[], gap: number): null {
    const width = columns.reduce((sum, one) => sum + one.width + gap, -gap);
    this.pieces.push({ node: null, y: this.y, width, columns });
    this.extend(width, Math.max(...columns.map((one) => one.height)));
    return null;
  }

  done(): Stack {
    return { width: this.width, height: this.y, pieces: this.pieces };
  }

  private extend(width: number, height: number): void {
    this.width = Math.max(this.width, width);
    this.y += height;
  }
}

/** Children of one node, apart where no join connects them. */
function clustersOf(children: readonly GraphNode[]): readonly Cluster[] {
  const branches = children.filter((node) => !isJoin(node));
  const joins = children.filter(isJoin);
  if (joins.length === 0) return branches.map((node) => ({ branches: [node], joins: [] }));
  const parent = children[0]?.dominator ?? null;
  const clusters = new Map<GraphNode, Cluster>(
    branches.map((node) => [node, { branches: [node], joins: [] }]),
  );
  for (const join of joins) {
    const tops = join.after.map((node) => topBelow(node, parent));
    const met = new Set(tops.flatMap((node) => (node && clusters.get(node)) ?? []));
    const merged = {
      branches: [...met].flatMap((one) => one.branches),
      joins: [...[...met].flatMap((one) => one.joins), join],
    };
    for (const node of [...merged.branches, ...merged.joins]) clusters.set(node, merged);
  }
  return [...new Set(clusters.values())];
}

/** The node, or the one above it, that is a child of `parent`; null for `parent` itself. */
function topBelow(node: GraphNode, parent: GraphNode | null): GraphNode | null {
  let top: GraphNode | null = node;
  while (top && top.dominator !== parent) top = top.dominator;
  return top;
}

function rowsByRank(nodes: readonly GraphNode[]): readonly (readonly GraphNode[])[] {
  const rows = new Map<number, GraphNode[]>();
  for (const node of nodes) rows.set(node.rank, [...(rows.get(node.rank) ?? []), node]);
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

function isFirst(node: GraphNode): boolean {
  return node.after.length === 0;
}

function isJoin(node: GraphNode): boolean {
  return node.after.length > 1;
}

/** Whether an edge to it says more than “after success”. */
function hasCondition(node: GraphNode): boolean {
  for (const before of node.after) {
    const statuses = node.runAfter?.[before.name];
    if (statuses && isCondition(statuses)) return true;
  }
  return false;
}

function isSucceeded(status: string | undefined): boolean {
  return status === 'Succeeded' || status?.toLowerCase() === 'succeeded';
}

/** WDL: statuses are compared without regard to case. */
export function isCondition(statuses: readonly string[]): boolean {
  return statuses.length !== 1 || !isSucceeded(statuses[0]);
}
