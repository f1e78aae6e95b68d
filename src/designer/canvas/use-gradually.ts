import { useEffect, useState } from 'react';

/** So many at once that a first view is whole, and so few a frame that none is long. */
const atOnce = 40;
const perFrame = 120;

/** The first items of a list, and more with each frame: a big flow opens without a long pause. */
export function useGradually<T>(items: readonly T[]): readonly T[] {
  const [count, setCount] = useState(atOnce);
  const all = count >= items.length;
  useEffect(() => {
    if (all) return;
    const request = requestAnimationFrame(() => setCount(count + perFrame));
    return () => cancelAnimationFrame(request);
  }, [all, count]);
  return all ? items : items.slice(0, count);
}
