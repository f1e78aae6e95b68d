import { memo } from 'react';
import type { RunView } from '../../model/run/events';
import type { GraphDrawing } from '../project/layout';
import { type EdgeDrawing, roundedPath } from '../project/route';
import { useDesignerState } from '../use-designer';

/** All lines of the flow. One SVG: five hundred of them cost one layer. */
export function EdgeLayer({ graphs }: { graphs: readonly GraphDrawing[] }) {
  return (
    <svg className="edge-layer" aria-hidden="true">
      {graphs.map(({ graph, x, y, edges }) => (
        <g key={`${graph.container}/${graph.branch}`} transform={`translate(${x} ${y})`}>
          <GraphEdges edges={edges} />
        </g>
      ))}
    </svg>
  );
}

const GraphEdges = memo(function GraphEdges({ edges }: { edges: readonly EdgeDrawing[] }) {
  const ways = useDesignerState((state) => edges.map((edge) => wayOf(edge, state.run)).join());
  const each = ways.split(',');
  return edges.map((edge, index) => (
    <Edge key={`${edge.from}>${edge.to}`} edge={edge} way={each[index] ?? ''} />
  ));
});

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
function wayOf({ from, to }: EdgeDrawing, run: RunView | null): string {
  if (!run || to === null) return '';
  const status = run.actions.get(to)?.status;
  if (status === undefined) return 'untaken';
  if (status === 'Running' || status === 'Waiting') return 'running';
  const before = from === null ? undefined : run.actions.get(from)?.status;
  return status === 'Skipped' || before === 'Skipped' ? 'untaken' : 'taken';
}
