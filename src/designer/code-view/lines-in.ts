import type { Line, Text } from '@codemirror/state';

/** Each line that the ranges touch, once: of a very long line several parts are in sight, with gaps between. */
export function* linesIn(
  doc: Text,
  ranges: readonly { readonly from: number; readonly to: number }[],
): Generator<Line> {
  let next = 0;
  for (const { from, to } of ranges) {
    for (let at = Math.max(from, next); at <= to; at = next) {
      const line = doc.lineAt(at);
      yield line;
      next = line.to + 1;
    }
  }
}
