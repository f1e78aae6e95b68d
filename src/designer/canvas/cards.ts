import type { LaneBox, StepBox } from '../project/layout';

/** What a card is drawn from, but for its place: it rests while the flow around it moves. */
export interface CardData {
  readonly name: string;
  readonly isTrigger: boolean;
  readonly container: boolean;
  readonly depth: number;
  readonly steps: number;
  readonly lanes: readonly LaneBox[];
}

/** A card at its place. */
export interface PlacedCard {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly data: CardData;
}
export type CardCache = Map<string, PlacedCard>;

/** The boxes as cards. A box that is where it was keeps its card, which then rests. */
export function cardsOf(
  boxes: readonly StepBox[],
  trigger: string | undefined,
  cache: CardCache,
): PlacedCard[] {
  return boxes.map((box) => {
    const isTrigger = box.name === trigger && box.y === 0;
    // A trigger may have the name of an action.
    const id = isTrigger ? `trigger:${box.name}` : box.name;
    const known = cache.get(id);
    const data = known && sameData(known.data, box) ? known.data : dataOf(box, isTrigger);
    if (known && data === known.data && samePlace(known, box)) return known;
    const { x, y, width, height } = box;
    const card = { id, x, y, width, height, data };
    cache.set(id, card);
    return card;
  });
}

function dataOf({ name, container, depth, steps, lanes }: StepBox, isTrigger: boolean): CardData {
  return { name, isTrigger, container, depth, steps, lanes };
}

function samePlace(card: PlacedCard, box: StepBox): boolean {
  return (
    card.x === box.x && card.y === box.y && card.width === box.width && card.height === box.height
  );
}

function sameData(data: CardData, box: StepBox): boolean {
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
