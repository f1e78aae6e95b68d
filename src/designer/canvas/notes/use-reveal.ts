import { useCallback } from 'react';
import { useReactFlow, useStoreApi } from 'reactflow';
import type { Frame } from './use-note-gesture';

/** Pixels that stay free around it; above stand its tools. */
const margin = { x: 16, y: 48 };

/** Moves the canvas just so far that a frame is in sight: nothing else scrolls to what has the focus. */
export function useReveal(): (frame: Frame) => void {
  const store = useStoreApi();
  const { setViewport } = useReactFlow();
  return useCallback(
    (frame) => {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      const byX = missing(frame.x * zoom + x, frame.width * zoom, width, margin.x);
      const byY = missing(frame.y * zoom + y, frame.height * zoom, height, margin.y);
      if (byX !== 0 || byY !== 0) void setViewport({ x: x + byX, y: y + byY, zoom });
    },
    [store, setViewport],
  );
}

/** How far to move a span into the view; its start counts more than its end. */
function missing(start: number, length: number, view: number, free: number): number {
  if (start < free) return free - start;
  return Math.min(0, Math.max(free - start, view - free - start - length));
}
