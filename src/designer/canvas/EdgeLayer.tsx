import { memo, useMemo } from 'react';
import type { Box, GraphDrawing } from '../project/layout';
import { arrowTo, type EdgeDrawing, roundedPath } from '../project/route';
import { type RunState, shownRecord } from '../shown-round';
import { useDesignerState } from '../use-designer';
import { type Span, spanOf } from './span';

/**
 * All lines of the flow. One SVG, and in it few paths with nothing of their own: a line that stood in its
 * own group would be a layer to the browser, and each frame of a pan costs by their number.
 */
export function EdgeLayer({
  graphs,
  window,
}: {
  graphs: readonly GraphDrawing[];
  window: Box | null;
}) {
  return (
    <svg className="edge-layer" aria-hidden="true">
      {graphs.map(({ graph, x, y, edges }) => (
        <GraphEdges
          key={`${graph.container}/${graph.branch}`}
          edges={edges}
          x={x}
          y={y}
          {...spanOf(window, y)}
        />
      ))}
    </svg>
  );
}

interface GraphEdgesProps extends Span {
  readonly edges: readonly EdgeDrawing[];
  /** Where the graph stands. */
  readonly x: number;
  readonly y: number;
}

const GraphEdges = memo(function GraphEdges({ edges, x, y, from, to }: GraphEdgesProps) {
  const shown = useMemo(
    () => edges.filter(({ points }) => reaches(points, from, to)),
    [edges, from, to],
  );
  const ways = useDesignerState((state) => shown.map((edge) => wayOf(edge, state)).join());
  const drawn = useMemo(() => linesByWay(shown, ways.split(','), { x, y }), [shown, ways, x, y]);
  return drawn.map(({ way, lines, arrows }) => [
    <path key={way} data-way={way} d={lines} />,
    <path key={`${way}>`} data-way={way} className="arrow" d={arrows} />,
  ]);
});

function reaches(points: EdgeDrawing['points'], from: number, to: number): boolean {
  const start = points[0]?.y ?? 0;
  const end = points.at(-1)?.y ?? start;
  return start < to && end > from;
}

interface Lines {
  readonly way: string;
  lines: string;
  arrows: string;
}

function linesByWay(
  edges: readonly EdgeDrawing[],
  ways: readonly string[],
  origin: { readonly x: number; readonly y: number },
): Lines[] {
  const drawn = new Map<string, Lines>();
  edges.forEach(({ points, to }, index) => {
    const way = ways[index] ?? '';
    const lines = drawn.get(way) ?? { way, lines: '', arrows: '' };
    drawn.set(way, lines);
    lines.lines += roundedPath(points, origin);
    const end = points.at(-1);
    if (to !== null && end) lines.arrows += arrowTo(end.x + origin.x, end.y + origin.y);
  });
  return [...drawn.values()];
}

/** What a run did with an edge; empty without a run. */
function wayOf({ from, to }: EdgeDrawing, state: RunState): string {
  if (!state.run || to === null) return '';
  const status = shownRecord(state, to)?.status;
  if (status === undefined) return 'untaken';
  if (status === 'Running' || status === 'Waiting') return 'running';
  const before = from === null ? undefined : shownRecord(state, from)?.status;
  return status === 'Skipped' || before === 'Skipped' ? 'untaken' : 'taken';
}
