import './canvas.css';
import 'reactflow/dist/style.css';
import { type FocusEvent, type UIEvent, useMemo, useRef, useState } from 'react';
import { ReactFlow, ReactFlowProvider, ViewportPortal } from 'reactflow';
import { triggerOf } from '../../model/walk';
import { LazyFindBar } from '../find/LazyFindBar';
import type { Box, Layout } from '../project/layout';
import { layoutFlow } from '../project/layout';
import { editSizes, runSizes } from '../project/sizes';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { CardLayer } from './CardLayer';
import { ChooseTriggerCard } from './ChooseTriggerCard';
import { rovingStep } from './card-focus';
import { type CardCache, cardsOf, type PlacedCard } from './cards';
import { EdgeLayer } from './EdgeLayer';
import { FlowMap } from './FlowMap';
import { Ground } from './Ground';
import { LazyArranging } from './gestures/LazyArranging';
import { LabelLayer } from './LabelLayer';
import { LazyNotes } from './notes/LazyNotes';
import { PlusLayer } from './PlusLayer';
import { spanOf } from './span';
import { smallestZoom, useCamera, useOpeningView } from './use-camera';
import { useCanvasKeys } from './use-canvas-keys';
import { useGradually } from './use-gradually';
import { trembling, useMoving } from './use-moving';
import { FarContext, isInside, useFar, useSeen, wholeUpTo } from './use-window';
import { useZoomKeys } from './use-zoom-keys';
import { ZoomBar } from './ZoomBar';

/** The flow as a drawing: for editing, or a run to look at. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <CanvasInside />
    </ReactFlowProvider>
  );
}

function CanvasInside() {
  const designer = useDesigner();
  const layout = useLayout();
  const seen = useSeen();
  const window = layout.steps.length > wholeUpTo ? seen : null;
  const far = useFar();
  const cards = useCards(layout, window, far);
  const graphs = useMemo(
    () => layout.graphs.filter((graph) => isInside(window, graph)),
    [layout, window],
  );
  const frame = useRef<HTMLElement>(null);
  const opening = useOpeningView(layout, frame);
  const { fit, reveal } = useCamera(layout, frame);
  const moving = useMoving(frame);
  const onKeyDown = useCanvasKeys(layout, reveal);
  useZoomKeys(fit);
  const finding = useDesignerState((state) => state.finding !== null);
  const [minimap, setMinimap] = useState(true);
  return (
    <FarContext value={far}>
      <section
        ref={frame}
        aria-label={words.canvas}
        className="canvas relative size-full min-h-0 min-w-0 overflow-hidden bg-canvas"
        onKeyDown={onKeyDown}
        onFocus={(event) => revealFocused(event, reveal)}
        onScrollCapture={scrollBack}
      >
        {opening && (
          <ReactFlow
            defaultViewport={opening}
            panOnScroll
            zoomOnDoubleClick={false}
            {...moving}
            paneClickDistance={trembling}
            selectionKeyCode={null}
            multiSelectionKeyCode={null}
            deleteKeyCode={null}
            disableKeyboardA11y
            minZoom={smallestZoom}
            maxZoom={2}
            onPaneClick={() => designer.select(null)}
          >
            <ViewportPortal>
              <CardLayer cards={cards} />
              <Ground around={seen} />
              <ChooseTriggerCard />
              <EdgeLayer graphs={graphs} window={window} />
              {graphs.map(({ graph, x, y, labels, pluses }) => (
                <div
                  key={`${graph.container}/${graph.branch}`}
                  className="absolute"
                  style={{ left: x, top: y }}
                >
                  {!far && <LabelLayer labels={labels} />}
                  {designer.editable && !far && (
                    <PlusLayer graph={graph} pluses={pluses} {...spanOf(window, y)} />
                  )}
                </div>
              ))}
              <LazyNotes window={window} />
            </ViewportPortal>
          </ReactFlow>
        )}
        {minimap && opening && <FlowMap layout={layout} />}
        {designer.editable && opening && <LazyArranging layout={layout} frame={frame} />}
        {finding && <LazyFindBar />}
        <ZoomBar minimap={minimap} onMinimap={setMinimap} onFit={fit} />
      </section>
    </FarContext>
  );
}

function useLayout(): Layout {
  const sizes = useDesigner().editable ? editSizes : runSizes;
  const last = useRef<Layout>(undefined);
  // Inside the selector: what only fills in a step does not even render the canvas.
  return useDesignerState(({ definition, collapsed }) => {
    last.current = layoutFlow(definition, { sizes, collapsed }, last.current);
    return last.current;
  });
}

/** A card that the Tab key reaches may be out of sight. */
function revealFocused({ target }: FocusEvent<HTMLElement>, reveal: (name: string) => void): void {
  const { step } = target.dataset;
  if (step !== undefined && target.matches(':focus-visible')) reveal(step);
}

/** The browser scrolls to what has the focus, but here the camera moves, and nothing scrolls. */
function scrollBack({ target }: UIEvent<HTMLElement>): void {
  if (!(target instanceof Element) || !target.matches('.canvas, .react-flow, .react-flow *'))
    return;
  target.scrollTop = 0;
  target.scrollLeft = 0;
}

function useCards(layout: Layout, window: Box | null, far: boolean): readonly PlacedCard[] {
  const cache = useRef<CardCache>(new Map());
  const { trigger, kept } = useDesignerState((state) => ({
    trigger: triggerOf(state.definition)?.name,
    kept: rovingStep(state),
  }));
  const cards = useMemo(() => {
    // The card that has the focus stays: taken out of the page, it would lose it.
    const boxes = layout.steps.filter((box) => box.name === kept || isInside(window, box));
    return cardsOf(boxes, trigger, cache.current);
  }, [layout, window, trigger, kept]);
  return useGradually(cards, ({ data }) => data.name === kept, far);
}
