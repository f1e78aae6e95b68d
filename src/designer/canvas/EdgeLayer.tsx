import { memo } from 'react';
import type { Box, GraphDrawing } from '../project/layout';
import { type EdgeDrawing, roundedPath } from '../project/route';
import { type RunState, shownRecord } from '../shown-round';
import { useDesignerState } from '../use-designer';
import { type Span, spanOf } from './span';

/** All lines of the flow. One SVG: five hundred of them cost one layer. */
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
        <g key={`${graph.container}/${graph.branch}`} transform={`translate(${x} ${y})`}>
          <GraphEdges edges={edges} {...spanOf(window, y)} />
        </g>
      ))}
    </svg>
  );
}

const GraphEdges = memo(function GraphEdges({
  edges,
  from,
  to,
}: { readonly edges: readonly EdgeDrawing[] } & Span) {
  const shown = edges.filter(({ points }) => reaches(points, from, to));
  const ways = useDesignerState((state) => shown.map((edge) => wayOf(edge, state)).join());
  const each = ways.split(',');
  return shown.map((edge, index) => (
    <Edge key={`${edge.from}>${edge.to}`} edge={edge} way={each[index] ?? ''} />
  ));
});

function reaches(points: EdgeDrawing['points'], from: number, to: number): boolean {
  const start = points[0]?.y ?? 0;
  const end = points.at(-1)?.y ?? start;
  return start < to && end > from;
}

const Edge = memo(function Edge({ edge, way }: { edge: EdgeDrawing; way: string }) {
  const end = edge.points.at(-1);
  return (
    <g data-way={way} data-edge={edge.to === null ? undefined : `${edge.from ?? ''}>${edge.to}`}>
      <path d={roundedPath(edge.points)} />
      {edge.to !== null && end && (
        <path
          className="arrow"
          d={`M${end.x - 4} ${end.y - 6.5}L${end.x} ${end.y - 0.5}L${end.x + 4} ${end.y - 6.5}Z`}
        />
      )}
    </g>
  );
});

/** What a run did with an edge; empty without a run. */
function wayOf({ from, to }: EdgeDrawing, state: RunState): string {
  if (!state.run || to === null) return '';
  const status = shownRecord(state, to)?.status;
  if (status === undefined) return 'untaken';
  if (status === 'Running' || status === 'Waiting') return 'running';
  const before = from === null ? undefined : shownRecord(state, from)?.status;
  return status === 'Skipped' || before === 'Skipped' ? 'untaken' : 'taken';
}
