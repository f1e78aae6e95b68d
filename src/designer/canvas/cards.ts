import type { Node, NodeProps } from 'reactflow';
import type { LaneBox, StepBox } from '../project/layout';

/** What a card is drawn from, but for its place: it rests while the flow around it moves. */
export interface StepData extends Record<string, unknown> {
  readonly name: string;
  readonly isTrigger: boolean;
  readonly container: boolean;
  readonly depth: number;
  readonly steps: number;
  readonly lanes: readonly LaneBox[];
}
export type StepNode = Node<StepData>;
export type NodeCache = Map<string, StepNode>;

/**
 * The boxes as nodes of the drawing library, with the sizes that we know: it need not measure. A box that
 * is where it was keeps its node.
 */
export function nodesOf(
  boxes: readonly StepBox[],
  trigger: string | undefined,
  cache: NodeCache,
): StepNode[] {
  return boxes.map((box) => {
    const isTrigger = box.name === trigger && box.y === 0;
    // A trigger may have the name of an action.
    const id = isTrigger ? `trigger:${box.name}` : box.name;
    const known = cache.get(id);
    const data = known && sameData(known.data, box) ? known.data : dataOf(box, isTrigger);
    if (known && data === known.data && samePlace(known, box)) return known;
    const node = makeNode(id, box, data);
    cache.set(id, node);
    return node;
  });
}

/** For `memo`: the library hands places to a card as well, which it does not draw from. */
export function sameCard(before: NodeProps<StepNode>, after: NodeProps<StepNode>): boolean {
  return before.data === after.data;
}

function dataOf({ name, container, depth, steps, lanes }: StepBox, isTrigger: boolean): StepData {
  return { name, isTrigger, container, depth, steps, lanes };
}

function makeNode(id: string, { x, y, width, height }: StepBox, data: StepData): StepNode {
  const open = data.lanes.length > 0;
  return {
    id,
    type: open ? 'container' : 'card',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [],
    zIndex: open ? 0 : 2,
    style: { left: x, top: y },
    data,
  };
}

function samePlace({ position, width, height }: StepNode, box: StepBox): boolean {
  return (
    position.x === box.x && position.y === box.y && width === box.width && height === box.height
  );
}

function sameData(data: StepData, box: StepBox): boolean {
  return (
    data.depth === box.depth &&
    data.steps === box.steps &&
    data.container === box.container &&
    (data.lanes === box.lanes || sameLanes(data.lanes, box.lanes))
  );
}

function sameLanes(a: readonly LaneBox[], b: readonly LaneBox[]): boolean {
  return (
    a.length === b.length &&
    a.every((lane, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        lane.branch === other.branch &&
        lane.x === other.x &&
        lane.width === other.width &&
        lane.height === other.height
      );
    })
  );
}
