/**
 * Where everything stands. Boxes are measured from the inside out, relative to their graph, and kept per
 * graph; then one pass gives them their places.
 */
import type { Branch, Definition, GraphRef } from '../../model/definition';
import { rootGraph } from '../../model/walk';
import { type Graph, type GraphNode, projectGraph } from './graph';
import { type EdgeDrawing, type LabelDrawing, type PlusDrawing, routeEdges } from './route';
import type { Sizes } from './sizes';
import { type Stack, Stacking } from './stacking';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LaneBox extends Box {
  readonly branch: Branch;
  readonly steps: number;
  /** Only if there are several: a single graph needs no frame of its own. */
  readonly framed: boolean;
}

export interface StepBox extends Box {
  readonly name: string;
  readonly depth: number;
  /** Steps inside, at any depth. */
  readonly steps: number;
  /** Relative to the box; empty for a card, and for a container that is collapsed. */
  readonly lanes: readonly LaneBox[];
  readonly container: boolean;
}

/** One graph's lines and + buttons, relative to its place. */
export interface GraphDrawing extends Box {
  readonly graph: GraphRef;
  readonly edges: readonly EdgeDrawing[];
  readonly labels: readonly LabelDrawing[];
  readonly pluses: readonly PlusDrawing[];
}

export interface Layout {
  /** What it is the layout of. */
  readonly trigger: string | undefined;
  readonly graph: Graph;
  readonly root: MeasuredGraph;
  /** The trigger first; containers before what is in them. */
  readonly steps: readonly StepBox[];
  readonly graphs: readonly GraphDrawing[];
  readonly bounds: Box;
}

/** A node of a graph with its place in the graph. */
export interface PlacedNode extends Box {
  readonly node: GraphNode;
  readonly lanes: readonly MeasuredLane[];
}

/** How big a step is drawn, with what is in it. */
export interface NodeSize {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly MeasuredLane[];
}

interface MeasuredLane extends LaneBox {
  readonly content: MeasuredGraph;
  readonly contentX: number;
  readonly contentY: number;
}

export interface MeasuredGraph {
  readonly width: number;
  readonly height: number;
  readonly placed: readonly PlacedNode[];
  readonly edges: readonly EdgeDrawing[];
  readonly labels: readonly LabelDrawing[];
  readonly pluses: readonly PlusDrawing[];
}

interface LayoutOptions {
  readonly sizes: Sizes;
  readonly collapsed: ReadonlySet<string>;
}

/**
 * Coordinates have their origin at the middle of the trigger's top, so the trunk never moves. The layout
 * that was shown before stays the same object for as long as nothing in it is elsewhere.
 */
export function layoutFlow(
  definition: Definition,
  options: LayoutOptions,
  before?: Layout,
): Layout {
  const { sizes } = options;
  const [trigger] = Object.keys(definition.triggers);
  const graph = projectGraph(definition.actions, before?.graph);
  const root = measureGraph(graph, sizes.cardHeight, options);
  if (before?.root === root && before.trigger === trigger) return before;
  const steps: StepBox[] = [];
  const graphs: GraphDrawing[] = [];
  if (trigger !== undefined) {
    const { cardWidth: width, cardHeight: height } = sizes;
    const box = { name: trigger, depth: 0, steps: 0, lanes: [], container: false };
    steps.push({ ...box, x: -width / 2, y: 0, width, height });
  }
  flatten(root, rootGraph, -root.width / 2, 0, 0, steps, graphs);
  const bounds = { x: -root.width / 2, y: 0, width: root.width, height: root.height };
  return { trigger, graph, root, steps, graphs, bounds };
}

function flatten(
  measured: MeasuredGraph,
  graph: GraphRef,
  x: number,
  y: number,
  depth: number,
  steps: StepBox[],
  graphs: GraphDrawing[],
): void {
  const { width, height, edges, labels, pluses } = measured;
  graphs.push({ graph, x, y, width, height, edges, labels, pluses });
  for (const placed of measured.placed) {
    const { name } = placed.node;
    const left = x + placed.x;
    const top = y + placed.y;
    steps.push({
      name,
      depth,
      steps: placed.node.steps,
      x: left,
      y: top,
      width: placed.width,
      height: placed.height,
      lanes: placed.lanes,
      container: placed.node.lanes.length > 0,
    });
    for (const lane of placed.lanes) {
      const inner = refOf(lane.content, name, lane.branch);
      const [laneX, laneY] = [left + lane.contentX, top + lane.contentY];
      flatten(lane.content, inner, laneX, laneY, depth + 1, steps, graphs);
    }
  }
}

const refs = new WeakMap<MeasuredGraph, GraphRef>();

/** The same object for the same graph, so that what is drawn from it rests. */
function refOf(content: MeasuredGraph, container: string, branch: Branch): GraphRef {
  const known = refs.get(content);
  if (known?.container === container && known.branch === branch) return known;
  const ref = { container, branch };
  refs.set(content, ref);
  return ref;
}

interface Measurement {
  readonly sizes: Sizes;
  readonly start: number;
  readonly collapsed: string;
  readonly measured: MeasuredGraph;
}

const measurements = new WeakMap<Graph, Measurement>();

/** `start`: how far below the top of the graph its first edges begin. */
function measureGraph(graph: Graph, start: number, options: LayoutOptions): MeasuredGraph {
  const { sizes } = options;
  const collapsed = collapsedIn(graph, options.collapsed);
  const known = measurements.get(graph);
  if (known?.sizes === sizes && known.start === start && known.collapsed === collapsed) {
    return known.measured;
  }
  const measured = measureAnew(graph, start, options);
  measurements.set(graph, { sizes, start, collapsed, measured });
  return measured;
}

function collapsedIn(graph: Graph, collapsed: ReadonlySet<string>): string {
  if (collapsed.size === 0) return '';
  return graph.containers.filter((name) => collapsed.has(name)).join('/');
}

function measureAnew(graph: Graph, start: number, options: LayoutOptions): MeasuredGraph {
  const { sizes } = options;
  const stack = new Stacking(graph, (node) => measureNode(node, options), sizes).all();
  const width = Math.max(stack.width, sizes.cardWidth);
  const placed: PlacedNode[] = [];
  place(stack, (width - stack.width) / 2, start, sizes.columnGap, placed);
  const drawing = routeEdges(placed, { x: width / 2, y: start }, sizes);
  return { width, height: start + stack.height + sizes.end, placed, ...drawing };
}

function place(stack: Stack, x: number, y: number, gap: number, placed: PlacedNode[]): void {
  for (const piece of stack.pieces) {
    let left = x + (stack.width - piece.width) / 2;
    const top = y + piece.y;
    if (piece.node) {
      const { width, height, lanes } = piece;
      placed.push({ node: piece.node, x: left, y: top, width, height, lanes });
      continue;
    }
    for (const column of piece.columns) {
      place(column, left, top, gap, placed);
      left += column.width + gap;
    }
  }
}

function measureNode(node: GraphNode, options: LayoutOptions): NodeSize {
  const { sizes, collapsed } = options;
  if (node.lanes.length === 0 || collapsed.has(node.name)) {
    return { width: sizes.cardWidth, height: sizes.cardHeight, lanes: [] };
  }
  return node.lanes.length === 1 ? measureScope(node, options) : measureLanes(node, options);
}

function measureScope(node: GraphNode, options: LayoutOptions) {
  const { header, padding, lanePadding } = options.sizes;
  const lanes = node.lanes.map(({ branch, graph }): MeasuredLane => {
    const content = measureGraph(graph, 0, options);
    const inset = padding + 4;
    return {
      branch,
      steps: graph.steps,
      framed: false,
      content,
      contentX: inset,
      contentY: header,
      x: inset,
      y: header,
      width: content.width,
      height: content.height,
    };
  });
  const width = (lanes[0]?.width ?? 0) + 2 * (padding + 4);
  return { width, height: header + (lanes[0]?.height ?? 0) + lanePadding - padding, lanes };
}

function measureLanes(node: GraphNode, options: LayoutOptions) {
  const { header, padding, lanePadding, laneGap, laneLine } = options.sizes;
  const contents = node.lanes.map(({ graph }) => measureGraph(graph, laneLine, options));
  const height = Math.max(...contents.map((content) => content.height));
  let x = padding;
  const lanes = node.lanes.map(({ branch, graph }, index): MeasuredLane => {
    const content = contents[index] as MeasuredGraph;
    const width = content.width + 2 * lanePadding;
    const lane = {
      branch,
      steps: graph.steps,
      framed: true,
      content,
      contentX: x + lanePadding,
      contentY: header,
      x,
      y: header,
      width,
      height,
    };
    x += width + laneGap;
    return lane;
  });
  return { width: x - laneGap + padding, height: header + height + padding, lanes };
}
