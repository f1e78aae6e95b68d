/** Where an arrow leads in a list whose rows hold one entry, or two side by side. */
import type { Row } from './rows';

export type ListArrow = 'up' | 'down' | 'left' | 'right';

/** The number of the entry, or null if there is none that way. */
export function entryTowards(rows: readonly Row[], at: number, arrow: ListArrow): number | null {
  const lines = linesOf(rows);
  const line = lines.findIndex(({ start, count }) => at >= start && at < start + count);
  const here = lines[line];
  if (!here) return null;
  const column = at - here.start;
  if (arrow === 'left') return column > 0 ? at - 1 : null;
  if (arrow === 'right') return column < here.count - 1 ? at + 1 : null;
  const next = lines[arrow === 'down' ? line + 1 : line - 1];
  return next ? next.start + Math.min(column, next.count - 1) : null;
}

/** The row in which an entry stands. */
export function rowOfEntry(rows: readonly Row[], at: number): number {
  return linesOf(rows).find(({ start, count }) => at >= start && at < start + count)?.row ?? 0;
}

function linesOf(rows: readonly Row[]) {
  let start = 0;
  return rows.flatMap((one, row) => {
    if (one.kind === 'heading') return [];
    const line = { row, start, count: one.entries.length };
    start += line.count;
    return [line];
  });
}
