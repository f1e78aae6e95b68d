/** Lines between placed steps: orthogonal, with rounded corners, around what stands in the way. */
import type { Slot } from '../../model/definition';
import type { GraphNode } from './graph';
import type { PlacedNode } from './layout';
import type { Sizes } from './sizes';
import { isCondition } from './stacking';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface EdgeDrawing {
  /** null: the trigger, or the head of the container. */
  readonly from: string | null;
  /** null: an end, where the next step would go. */
  readonly to: string | null;
  /** Its corners, see `roundedPath`. */
  readonly points: readonly Point[];
}

export interface LabelDrawing extends Point {
  readonly from: string | null;
  readonly to: string;
  /** What the edge asks of the step before, where that is not just success. */
  readonly statuses?: readonly string[];
  /** How many branches come together here. */
  readonly joins?: number;
}

export interface PlusDrawing extends Point {
  readonly slot: Pick<Slot, 'after' | 'before' | 'mode'>;
}

export interface Drawing {
  readonly edges: readonly EdgeDrawing[];
  readonly labels: readonly LabelDrawing[];
  readonly pluses: readonly PlusDrawing[];
}

const radius = 14;
/** A line passes this far beside a card. */
const clearance = 10;
/** Of a + above the card that it leads to, and of a label below the card that it comes from. */
const plusAbove = 16;
const labelBelow = 20;

export function routeEdges(placed: readonly PlacedNode[], start: Point, sizes: Sizes): Drawing {
  const router = new Router(placed, start, sizes);
  for (const one of placed) router.edgesTo(one);
  if (sizes.pluses) router.ends();
  return router.drawing;
}

class Router {
  readonly drawing = {
    edges: [] as EdgeDrawing[],
    labels: [] as LabelDrawing[],
    pluses: [] as PlusDrawing[],
  };
  private readonly places: ReadonlyMap<GraphNode, PlacedNode>;
  private readonly placed: readonly PlacedNode[];
  private readonly start: Point;
  private readonly sizes: Sizes;
  private readonly firsts: number;

  constructor(placed: readonly PlacedNode[], start: Point, sizes: Sizes) {
    this.placed = placed;
    this.start = start;
    this.sizes = sizes;
    this.places = new Map(placed.map((one) => [one.node, one]));
    this.firsts = placed.filter((one) => one.node.after.length === 0).length;
  }

  edgesTo(target: PlacedNode): void {
    const { node } = target;
    const end = { x: target.x + target.width / 2, y: target.y };
    if (node.after.length === 0) this.branch(null, this.start, target, end, this.firsts > 1);
    if (node.after.length > 1) this.join(target, end);
    const [before] = node.after;
    if (!before || node.after.length > 1) return;
    this.branch(before, this.below(before), target, end, before.next.length > 1);
  }

  /** An edge to a step that waits for nothing else. */
  private branch(
    before: GraphNode | null,
    from: Point,
    { node }: PlacedNode,
    to: Point,
    forks: boolean,
  ): void {
    const turn = forks ? from.y + this.sizes.forkTurn : from.y;
    const after = before?.name ?? null;
    const straight = from.x === to.x;
    const corners = straight
      ? []
      : [
          { x: from.x, y: turn },
          { x: to.x, y: turn },
        ];
    this.edge(after, node.name, [from, ...corners, to]);
    const statuses = conditionOf(node, after);
    const labelY = forks ? turn + labelBelow - 2 : from.y + labelBelow;
    if (statuses)
      this.drawing.labels.push({ from: after, to: node.name, x: to.x, y: labelY, statuses });
    const y = forks || statuses ? to.y - plusAbove : (from.y + to.y) / 2;
    this.plus({ x: to.x, y }, { after, mode: 'between', ...(forks ? { before: node.name } : {}) });
  }

  private join(target: PlacedNode, to: Point): void {
    const { node } = target;
    const turn = to.y - this.sizes.joinTurn;
    for (const before of node.after) this.arm(before, node, to, turn);
    const { length } = node.after;
    this.drawing.labels.push({ from: null, to: node.name, x: to.x, y: turn, joins: length });
    const y = to.y - plusAbove;
    this.plus({ x: to.x, y }, { after: null, before: node.name, mode: 'between' });
  }

  private arm(before: GraphNode, node: GraphNode, to: Point, turn: number): void {
    const from = this.below(before);
    const first = before.next.length > 1 ? from.y + this.sizes.forkTurn : from.y;
    const x = this.freeColumn(from.x, from.y, turn, before);
    this.edge(before.name, node.name, [
      from,
      { x: from.x, y: first },
      { x, y: first },
      { x, y: turn },
      { x: to.x, y: turn },
      to,
    ]);
    const y = first + this.sizes.joinTurn / 2;
    this.plus({ x, y }, { after: before.name, before: node.name, mode: 'between' });
    const statuses = conditionOf(node, before.name);
    const label = { from: before.name, to: node.name, x, y: y + this.sizes.label };
    if (statuses) this.drawing.labels.push({ ...label, statuses });
  }

  /** The + where a way ends, and the one in an empty graph. */
  ends(): void {
    if (this.placed.length === 0) this.end(null, this.start);
    for (const { node } of this.placed) {
      if (node.next.length === 0) this.end(node.name, this.below(node));
    }
  }

  private end(after: string | null, from: Point): void {
    const y = from.y + this.sizes.endPlus;
    this.edge(after, null, [from, { x: from.x, y }]);
    this.plus({ x: from.x, y }, { after, mode: 'between' });
  }

  private edge(from: string | null, to: string | null, points: readonly Point[]): void {
    this.drawing.edges.push({ from, to, points });
  }

  private plus(at: Point, slot: PlusDrawing['slot']): void {
    if (this.sizes.pluses) this.drawing.pluses.push({ ...at, slot });
  }

  private below(node: GraphNode): Point {
    const place = this.places.get(node);
    if (!place) return this.start;
    return { x: place.x + place.width / 2, y: place.y + place.height };
  }

  /** The x nearest to the wanted one at which nothing stands between two heights. */
  private freeColumn(wanted: number, top: number, bottom: number, self: GraphNode): number {
    const between = this.placed.filter(
      (one) => one.node !== self && one.y < bottom && one.y + one.height > top,
    );
    const blocking = (x: number) =>
      between.find((one) => x > one.x - clearance && x < one.x + one.width + clearance);
    const [right, left] = [1, -1].map((way) => {
      let x = wanted;
      for (let one = blocking(x); one; one = blocking(x)) {
        x = way > 0 ? one.x + one.width + clearance : one.x - clearance;
      }
      return x;
    });
    if (right === undefined || left === undefined) return wanted;
    return wanted - left < right - wanted ? left : right;
  }
}

/** The statuses that an edge asks for, if it says more than “after success”. */
function conditionOf(node: GraphNode, before: string | null): readonly string[] | undefined {
  const statuses = before === null ? undefined : node.runAfter?.[before];
  return statuses && isCondition(statuses) ? statuses : undefined;
}

/** Path data along the points, each corner rounded as far as its sides allow. */
export function roundedPath(points: readonly Point[], origin: Point = { x: 0, y: 0 }): string {
  const corners = points
    .filter((point, index) => !isOnTheWay(points, index, point))
    .map(({ x, y }) => ({ x: x + origin.x, y: y + origin.y }));
  const [first, ...rest] = corners;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  rest.forEach((point, index) => {
    const before = corners[index] as Point;
    const after = corners[index + 2];
    const size = after
      ? Math.min(radius, distance(before, point) / 2, distance(point, after) / 2)
      : 0;
    if (!after || size === 0) {
      path += `L${point.x} ${point.y}`;
      return;
    }
    const [into, out] = [towards(point, before, size), towards(point, after, size)];
    path += `L${into.x} ${into.y}Q${point.x} ${point.y} ${out.x} ${out.y}`;
  });
  return path;
}

/** Neither a corner nor an end. */
function isOnTheWay(points: readonly Point[], index: number, { x, y }: Point): boolean {
  const before = points[index - 1];
  if (before && before.x === x && before.y === y) return true;
  const after = points.slice(index + 1).find((one) => one.x !== x || one.y !== y);
  if (!before || !after) return false;
  return (before.x === x && after.x === x) || (before.y === y && after.y === y);
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  return {
    x: from.x + Math.sign(to.x - from.x) * length,
    y: from.y + Math.sign(to.y - from.y) * length,
  };
}

/** Path data of the head of a line that comes down to a point. */
export const arrowTo = (x: number, y: number) =>
  `M${x - 4} ${y - 6.5}L${x} ${y - 0.5}L${x + 4} ${y - 6.5}Z`;
