import { memo, type PointerEvent } from 'react';
import { useReactFlow, useStore } from 'reactflow';
import type { Box, Layout } from '../project/layout';
import { useDesignerState } from '../use-designer';
import { words } from '../words';

const width = 132;
const height = 96;
const margin = 6;

/** The whole flow, small, with what is seen of it. A press or a drag moves the view there. */
export function FlowMap({ layout }: { layout: Layout }) {
  const flow = useReactFlow();
  const scale = scaleFor(layout.bounds);
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const frame = event.currentTarget.getBoundingClientRect();
    const { x, y } = layout.bounds;
    void flow.setCenter(
      x + (event.clientX - frame.left - scale.left) / scale.factor,
      y + (event.clientY - frame.top - scale.top) / scale.factor,
      { zoom: flow.getZoom() },
    );
  };
  return (
    <svg
      role="img"
      aria-label={words.minimap}
      width={width}
      height={height}
      className="absolute bottom-14 left-3 z-10 rounded-[10px] bg-surface shadow-lift ring ring-line forced-outline"
      onPointerDown={move}
      onPointerMove={move}
    >
      <g
        transform={`translate(${scale.left} ${scale.top}) scale(${scale.factor}) translate(${-layout.bounds.x} ${-layout.bounds.y})`}
      >
        <Boxes steps={layout.steps} />
        <Seen factor={scale.factor} />
      </g>
    </svg>
  );
}

/** The whole flow in the frame, in the middle, and never larger than a tenth. */
function scaleFor(bounds: Box) {
  const factor = Math.min(
    0.1,
    (width - 2 * margin) / bounds.width,
    (height - 2 * margin) / bounds.height,
  );
  return {
    factor,
    left: (width - bounds.width * factor) / 2,
    top: (height - bounds.height * factor) / 2,
  };
}

const Boxes = memo(function Boxes({ steps }: { steps: Layout['steps'] }) {
  const { selection, problems } = useDesignerState((state) => ({
    selection: state.selection,
    problems: state.problemsByStep,
  }));
  return steps.map(({ name, lanes, ...box }) => (
    <rect
      key={`${name}/${box.y}`}
      x={box.x}
      y={box.y}
      width={box.width}
      height={box.height}
      rx={14}
      className={fillOf(lanes.length > 0, name === selection, problems.has(name))}
    />
  ));
});

function fillOf(open: boolean, selected: boolean, hasProblems: boolean): string {
  if (open) return selected ? 'fill-accent-line' : 'fill-depth-2';
  if (selected) return 'fill-accent';
  return hasProblems ? 'fill-bad-line' : 'fill-line-strong';
}

/** What of the flow is in sight. */
function Seen({ factor }: { factor: number }) {
  const seen = useStore(({ transform: [x, y, zoom], width: w, height: h }) =>
    [-x / zoom, -y / zoom, w / zoom, h / zoom].join(),
  );
  const [x, y, w, h] = seen.split(',');
  return (
    <rect
      x={x}
      y={y}
      width={w}
      height={h}
      rx={4 / factor}
      className="fill-accent/7 stroke-accent"
      strokeWidth={1 / factor}
    />
  );
}
