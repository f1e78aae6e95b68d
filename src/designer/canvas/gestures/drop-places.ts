import type { Slot } from '../../../model/definition';
import type { Layout } from '../../project/layout';
import type { Point } from '../../project/route';
import { slotKey } from '../PlusLayer';

/** A place on the canvas where steps can be put: that of a +. */
export interface DropPlace extends Point {
  readonly key: string;
  readonly slot: Slot;
}

/** As one reads: from top to bottom, then from left to right. */
export function placesOf({ graphs }: Pick<Layout, 'graphs'>): readonly DropPlace[] {
  return graphs
    .flatMap(({ graph, x, y, pluses }) =>
      pluses.map((plus) => {
        const slot: Slot = { ...graph, ...plus.slot };
        return { key: slotKey(slot), slot, x: x + plus.x, y: y + plus.y };
      }),
    )
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

/** How far from a place one may let go. */
const reach: Point = { x: 170, y: 44 };

export function nearestPlace(places: readonly DropPlace[], { x, y }: Point): DropPlace | null {
  let best: DropPlace | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const across = Math.abs(place.x - x);
    const down = Math.abs(place.y - y);
    if (across > reach.x || down > reach.y) continue;
    // A place is much wider than it is high.
    const distance = across / 3 + down;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}
