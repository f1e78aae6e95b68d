import { type RefObject, useCallback, useRef } from 'react';
import type { Viewport } from 'reactflow';

/** Pixels that a hand may tremble in a click. */
export const trembling = 4;

/**
 * Marks the frame while the view moves, for the styles. Not before it really does: what lies over the
 * cards then would take the end of a click from the card on which it began.
 */
export function useMoving(frame: RefObject<HTMLElement | null>) {
  const start = useRef<Viewport | null>(null);
  const onMoveStart = useCallback((_event: unknown, view: Viewport) => {
    start.current = view;
  }, []);
  const onMove = useCallback(
    (_event: unknown, view: Viewport) => {
      if (start.current === null || !isFar(start.current, view)) return;
      start.current = null;
      frame.current?.setAttribute('data-moving', '');
    },
    [frame],
  );
  const onMoveEnd = useCallback(() => {
    start.current = null;
    frame.current?.removeAttribute('data-moving');
  }, [frame]);
  return { onMoveStart, onMove, onMoveEnd };
}

function isFar(from: Viewport, to: Viewport): boolean {
  return from.zoom !== to.zoom || Math.hypot(to.x - from.x, to.y - from.y) > trembling;
}
