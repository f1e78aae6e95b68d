import { memo, type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { type ReactFlowState, useReactFlow, useStoreApi } from 'reactflow';
import type { Box, Layout } from '../project/layout';
import { useDesignerState } from '../use-designer';
import { words } from '../words';

const width = 132;
const height = 96;
const margin = 6;

/** The whole flow, small, with what is seen of it. A press or a drag moves the view there. */
export function FlowMap({ layout }: { layout: Layout }) {
  const flow = useReactFlow();
  const { bounds } = layout;
  const scale = useMemo(() => scaleFor(bounds), [bounds]);
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const frame = event.currentTarget.getBoundingClientRect();
    void flow.setCenter(
      bounds.x + (event.clientX - frame.left - scale.left) / scale.factor,
      bounds.y + (event.clientY - frame.top - scale.top) / scale.factor,
      { zoom: flow.getZoom() },
    );
  };
  return (
    <div
      style={{ width, height }}
      className="absolute bottom-14 left-3 z-10 overflow-hidden max-sm:hidden rounded-[10px] bg-surface shadow-lift ring ring-line forced-outline"
      onPointerDown={move}
      onPointerMove={move}
    >
      <svg role="img" aria-label={words.minimap} width={width} height={height}>
        <g
          transform={`translate(${scale.left} ${scale.top}) scale(${scale.factor}) translate(${-bounds.x} ${-bounds.y})`}
        >
          <Boxes steps={layout.steps} />
        </g>
      </svg>
      <Seen scale={scale} bounds={bounds} />
    </div>
  );
}

interface Scale {
  readonly factor: number;
  readonly left: number;
  readonly top: number;
}

/** The whole flow in the frame, in the middle, and never larger than a tenth. */
function scaleFor(bounds: Box): Scale {
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

/** One path for all boxes that look alike: hundreds of elements would cost more than the rest of the page. */
const Boxes = memo(function Boxes({ steps }: { steps: Layout['steps'] }) {
  const { selection, problems } = useDesignerState((state) => ({
    selection: state.selection,
    problems: state.problemsByStep,
  }));
  // Grounds from the outermost to the innermost, each a tint over the one before; then the cards.
  const layers = new Map<
    string,
    { readonly height: number; readonly fill: string; path: string }
  >();
  for (const { name, lanes, depth, ...box } of steps) {
    const open = lanes.length > 0;
    const fill = fillOf(open, name === selection, problems.has(name));
    const height = open ? depth : steps.length;
    const layer = layers.get(`${height} ${fill}`) ?? { height, fill, path: '' };
    layers.set(`${height} ${fill}`, layer);
    layer.path += outlineOf(box);
  }
  return [...layers]
    .sort(([, a], [, b]) => a.height - b.height)
    .map(([key, { fill, path }]) => <path key={key} className={fill} d={path} />);
});

function fillOf(open: boolean, selected: boolean, hasProblems: boolean): string {
  if (open) return selected ? 'fill-accent-line' : 'fill-depth-2';
  if (selected) return 'fill-accent';
  return hasProblems ? 'fill-bad-line' : 'fill-line-strong';
}

const outlineOf = ({ x, y, width, height }: Box) => `M${x} ${y}h${width}v${height}h${-width}Z`;

/** What of a stretch lies on the map: where the view reaches beyond it, its frame ends at the edge. */
function cut(start: number, length: number, whole: number): { from: number; size: number } {
  const from = Math.min(Math.max(start, 0), whole);
  return { from, size: Math.max(0, Math.min(start + length, whole) - from) };
}

/**
 * What of the flow is in sight. It lies above the map and is moved by hand: otherwise each frame of a pan
 * would render it, and paint all boxes below it anew.
 */
function Seen({ scale, bounds }: { scale: Scale; bounds: Box }) {
  const frame = useRef<HTMLDivElement>(null);
  const { getState, subscribe } = useStoreApi();
  useLayoutEffect(() => {
    const move = ({ transform: [x, y, zoom], width: w, height: h }: ReactFlowState) => {
      const { current } = frame;
      if (!current) return;
      const perPixel = scale.factor / zoom;
      const across = cut(scale.left + (-x / zoom - bounds.x) * scale.factor, w * perPixel, width);
      const down = cut(scale.top + (-y / zoom - bounds.y) * scale.factor, h * perPixel, height);
      current.style.transform = `translate(${across.from}px, ${down.from}px)`;
      current.style.width = `${across.size}px`;
      current.style.height = `${down.size}px`;
    };
    move(getState());
    return subscribe(move);
  }, [getState, subscribe, scale, bounds]);
  return (
    <div
      ref={frame}
      className="pointer-events-none absolute top-0 left-0 rounded-[10px] bg-accent/7 ring ring-accent will-change-transform ring-inset"
    />
  );
}
