import type { Box } from '../project/layout';

/** From where to where a graph is drawn, counted from its own top. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function spanOf(window: Box | null, top: number): Span {
  if (!window) return { from: -Infinity, to: Infinity };
  return { from: window.y - top, to: window.y + window.height - top };
}
