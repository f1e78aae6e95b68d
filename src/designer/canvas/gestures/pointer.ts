import type { Point } from '../../project/route';

/** Pixels that a pointer moves before a press becomes a drag. */
const dragThreshold = 5;

export function hasMoved(from: Point, to: Point): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) > dragThreshold;
}

export function pointOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}

/** The click that ends a gesture is part of it, and opens nothing. */
export function ignoreNextClick(): void {
  const stop = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
  };
  addEventListener('click', stop, { capture: true, once: true });
  // Where the pointer was let go elsewhere, there is no click.
  setTimeout(() => removeEventListener('click', stop, { capture: true }));
}

export function stepUnder(target: EventTarget | null): string | undefined {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-step]') : null;
  return card?.dataset.step;
}

/** On the ground of the canvas or of a container, where nothing can be pressed. */
export function isOnGround(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('.react-flow') !== null &&
    target.closest('button, a, input') === null
  );
}
