import { createContext, useMemo } from 'react';
import { type ReactFlowState, useStore } from 'reactflow';
import type { Box } from '../project/layout';

/** Below this zoom nobody can read: cards are plain boxes then. */
const farBelow = 0.4;
export const FarContext = createContext(false);

export function useFar(): boolean {
  return useStore((state) => state.transform[2] < farBelow);
}

/** Up to so many steps the whole flow is in the page: then find-in-page and scripts see all of it. */
export const wholeUpTo = 120;

/**
 * What is seen of the canvas, and about half a view around it. It moves in steps, so that most frames of
 * a pan change nothing.
 */
export function useSeen(): Box {
  const cells = useStore(cellsSeen);
  return useMemo(() => boxOf(cells), [cells]);
}

/** Pixels of a step at 100 %; about half a view, and twice as much at each halving of the zoom. */
const cell = 560;

function cellsSeen({ transform: [x, y, zoom], width, height }: ReactFlowState): string {
  const size = cell * 2 ** Math.round(Math.log2(1 / zoom));
  const first = (from: number) => Math.floor(-from / zoom / size) - 1;
  const last = (from: number, space: number) => Math.ceil((space - from) / zoom / size) + 1;
  return [size, first(x), first(y), last(x, width), last(y, height)].join();
}

function boxOf(cells: string): Box {
  const [size = 1, left = 0, top = 0, right = 0, bottom = 0] = cells.split(',').map(Number);
  return {
    x: left * size,
    y: top * size,
    width: (right - left) * size,
    height: (bottom - top) * size,
  };
}

export function isInside(window: Box | null, box: Box): boolean {
  return (
    window === null ||
    (box.x < window.x + window.width &&
      window.x < box.x + box.width &&
      box.y < window.y + window.height &&
      window.y < box.y + box.height)
  );
}
