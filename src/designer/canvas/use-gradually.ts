import { useLayoutEffect, useReducer, useRef } from 'react';

interface Named {
  readonly id: string;
}

/** So many at once that a first view is whole, and so few a frame that none is long. */
const atOnce = 24;
const perFrame = 12;
/** Of those that are little more than boxes. */
const plainPerFrame = 60;

/**
 * The items, those that are new a few with each frame: a big flow opens without a long pause, and a view
 * that moves on brings its next cards one by one before they come into sight. What is asked for comes at once.
 */
export function useGradually<T extends Named>(
  items: readonly T[],
  isAskedFor: (item: T) => boolean,
  isPlain: boolean,
): readonly T[] {
  const drawn = useRef<ReadonlySet<string>>(new Set());
  const [, drawMore] = useReducer((frames: number) => frames + 1, 0);
  let left = drawn.current.size === 0 ? atOnce : isPlain ? plainPerFrame : perFrame;
  const shown = items.filter(
    (item) => drawn.current.has(item.id) || isAskedFor(item) || left-- > 0,
  );
  useLayoutEffect(() => {
    drawn.current = new Set(shown.map(({ id }) => id));
    if (shown.length === items.length) return;
    const request = requestAnimationFrame(drawMore);
    return () => cancelAnimationFrame(request);
  });
  return shown;
}
