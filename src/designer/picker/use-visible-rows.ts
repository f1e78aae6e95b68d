import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';

/** Rows drawn beyond the edges, so that a quick scroll shows no gap. */
const margin = 240;

export interface VisibleRows {
  /** Pixels from the top of each row; one more than there are rows. */
  readonly tops: readonly number[];
  readonly from: number;
  readonly to: number;
  /** Scrolls as little as shows the row. */
  reveal(row: number): void;
}

/** Which rows of a long list have to be drawn. Their heights are known beforehand. */
export function useVisibleRows(
  frame: RefObject<HTMLElement | null>,
  heights: readonly number[],
): VisibleRows {
  const tops = useMemo(() => topsOf(heights), [heights]);
  const [view, setView] = useState({ top: 0, height: 900 });
  useLayoutEffect(() => {
    // Another list begins at its top.
    if (frame.current && heights.length >= 0) frame.current.scrollTop = 0;
  }, [frame, heights]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [frame]);
  const reveal = useCallback(
    (row: number) => {
      const element = frame.current;
      const [start, end] = [tops[row], tops[row + 1]];
      if (!element || start === undefined || end === undefined) return;
      if (start < element.scrollTop) element.scrollTop = start;
      const bottom = element.scrollTop + element.clientHeight;
      if (end > bottom) element.scrollTop += end - bottom;
    },
    [frame, tops],
  );
  return {
    tops,
    from: rowAt(tops, view.top - margin),
    to: rowAt(tops, view.top + view.height + margin) + 1,
    reveal,
  };
}

function topsOf(heights: readonly number[]): readonly number[] {
  const tops = [0];
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}

/** The last row that begins at or above a height. */
function rowAt(tops: readonly number[], height: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
