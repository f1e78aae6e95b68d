import './canvas.css';
import { type FocusEvent, useRef, useState } from 'react';
import { ReactFlow, ReactFlowProvider } from 'reactflow';
import { LazyFindBar } from '../find/LazyFindBar';
import { type Layout, layoutFlow } from '../project/layout';
import { editSizes, runSizes } from '../project/sizes';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { Drawing } from './Drawing';
import { FlowMap } from './FlowMap';
import { LazyArranging } from './gestures/LazyArranging';
import { smallestZoom, useCamera, useOpeningView } from './use-camera';
import { useCanvasKeys } from './use-canvas-keys';
import { trembling, useMoving } from './use-moving';
import { useScrolled } from './use-scrolled';
import { useZoomKeys } from './use-zoom-keys';
import { ZoomBar } from './ZoomBar';

interface CanvasProps {
  /** There will be more to show in a moment: nothing is drawn twice. */
  readonly isHeld?: boolean;
}

/** The flow as a drawing: for editing, or a run to look at. */
export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <CanvasInside {...props} />
    </ReactFlowProvider>
  );
}

function CanvasInside({ isHeld = false }: CanvasProps) {
  const designer = useDesigner();
  const layout = useLayout();
  const frame = useRef<HTMLElement>(null);
  const opening = useOpeningView(layout, frame);
  const { fit, reveal } = useCamera(layout, frame);
  const onScroll = useScrolled();
  const moving = useMoving(frame);
  const onKeyDown = useCanvasKeys(layout, reveal);
  useZoomKeys(fit);
  const finding = useDesignerState((state) => state.finding !== null);
  const [minimap, setMinimap] = useState(true);
  return (
    <section
      ref={frame}
      aria-label={words.canvas}
      className="canvas relative size-full min-h-0 min-w-0 overflow-hidden bg-canvas"
      onKeyDown={onKeyDown}
      onFocus={(event) => revealFocused(event, reveal)}
      onScrollCapture={onScroll}
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
          <Drawing layout={layout} isHeld={isHeld} />
        </ReactFlow>
      )}
      {minimap && opening && <FlowMap layout={layout} />}
      {designer.editable && opening && <LazyArranging layout={layout} frame={frame} />}
      {finding && <LazyFindBar />}
      <ZoomBar minimap={minimap} onMinimap={setMinimap} onFit={fit} />
    </section>
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
