import { type RefObject, useEffect } from 'react';
import { useReactFlow } from 'reactflow';
import type { Point } from '../../project/route';

/** Pixels from the edge at which the canvas begins to move, and pixels a frame at the edge itself. */
const zone = 56;
const fastest = 16;

/** While something is carried to the edge of the view, the canvas comes along. */
export function useEdgeScroll(
  frame: RefObject<HTMLElement | null>,
  pointer: RefObject<Point>,
  onScroll: () => void,
): void {
  const flow = useReactFlow();
  useEffect(() => {
    let request = 0;
    const step = () => {
      request = requestAnimationFrame(step);
      const box = frame.current?.getBoundingClientRect();
      if (!box) return;
      const { x, y } = pointer.current;
      const right = speed(x - box.left, box.width);
      const down = speed(y - box.top, box.height);
      if (right === 0 && down === 0) return;
      const view = flow.getViewport();
      void flow.setViewport({ ...view, x: view.x - right, y: view.y - down });
      onScroll();
    };
    request = requestAnimationFrame(step);
    return () => cancelAnimationFrame(request);
  }, [flow, frame, pointer, onScroll]);
}

/** Towards the start of an axis it is negative. */
function speed(at: number, size: number): number {
  const near = Math.max(0, zone - at);
  const far = Math.max(0, zone - (size - at));
  return (Math.min(far, zone) - Math.min(near, zone)) * (fastest / zone);
}
