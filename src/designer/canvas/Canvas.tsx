import './canvas.css';
import 'reactflow/dist/style.css';
import { useMemo, useRef, useState } from 'react';
import {
  Background,
  MiniMap,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  useStore,
  ViewportPortal,
} from 'reactflow';
import { triggerOf } from '../../model/walk';
import type { Layout } from '../project/layout';
import { layoutFlow } from '../project/layout';
import { editSizes, runSizes } from '../project/sizes';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { ContainerCard } from './ContainerCard';
import { EdgeLayer } from './EdgeLayer';
import { LabelLayer } from './LabelLayer';
import { type NodeCache, nodesOf, type StepNode } from './nodes';
import { PlusLayer } from './PlusLayer';
import { StepCard } from './StepCard';
import { useCamera, useOpeningView } from './use-camera';
import { useCanvasKeys } from './use-canvas-keys';
import { useGradually } from './use-gradually';
import { ZoomBar } from './ZoomBar';

const nodeTypes: NodeTypes = { card: StepCard, container: ContainerCard };
/** Above this, boxes out of sight are taken out of the page. */
const mostMounted = 1000;
const farBelow = 0.4;

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
  const nodes = useGradually(useNodes(layout));
  const graphs = useGradually(layout.graphs);
  const frame = useRef<HTMLElement>(null);
  const opening = useOpeningView(layout, frame);
  const { fit, reveal } = useCamera(layout, frame);
  const onKeyDown = useCanvasKeys(layout, fit, reveal);
  const far = useStore((state) => state.transform[2] < farBelow);
  const [minimap, setMinimap] = useState(true);
  return (
    <section
      ref={frame}
      aria-label={words.canvas}
      className="canvas relative size-full min-h-0 min-w-0 overflow-hidden bg-canvas"
      data-far={far || undefined}
      onKeyDown={onKeyDown}
    >
      {opening && (
        <ReactFlow
          nodes={nodes as StepNode[]}
          defaultViewport={opening}
          edges={noEdges}
          nodeTypes={nodeTypes}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          onlyRenderVisibleElements={nodes.length > mostMounted}
          panOnScroll
          zoomOnDoubleClick={false}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          deleteKeyCode={null}
          disableKeyboardA11y
          minZoom={0.1}
          maxZoom={2}
          onPaneClick={() => designer.select(null)}
        >
          <Background gap={20} size={1.5} />
          <ViewportPortal>
            <EdgeLayer graphs={layout.graphs} />
            {graphs.map(({ graph, x, y, labels, pluses }) => (
              <div
                key={`${graph.container}/${graph.branch}`}
                className="absolute"
                style={{ left: x, top: y }}
              >
                <LabelLayer labels={labels} />
                {designer.editable && <PlusLayer graph={graph} pluses={pluses} />}
              </div>
            ))}
          </ViewportPortal>
          {minimap && nodes.length === layout.steps.length && <FlowMap />}
        </ReactFlow>
      )}
      <ZoomBar minimap={minimap} onMinimap={setMinimap} onFit={fit} />
    </section>
  );
}

const noEdges: never[] = [];

function useLayout(): Layout {
  const designer = useDesigner();
  const { definition, collapsed } = useDesignerState((state) => ({
    definition: state.definition,
    collapsed: state.collapsed,
  }));
  const sizes = designer.editable ? editSizes : runSizes;
  return useMemo(
    () => layoutFlow(definition, { sizes, collapsed }),
    [definition, collapsed, sizes],
  );
}

function useNodes(layout: Layout): StepNode[] {
  const cache = useRef<NodeCache>(new Map());
  const trigger = useDesignerState((state) => triggerOf(state.definition)?.name);
  return useMemo(() => nodesOf(layout, trigger, cache.current), [layout, trigger]);
}

function FlowMap() {
  const { selection, problems } = useDesignerState((state) => ({
    selection: state.selection,
    problems: state.problemsByStep,
  }));
  const colour = (node: StepNode) => {
    const selected = node.data.name === selection;
    if (node.type === 'container') {
      return selected ? 'var(--color-accent-line)' : 'var(--color-depth-2)';
    }
    if (selected) return 'var(--color-accent)';
    return problems.has(node.data.name) ? 'var(--color-bad-line)' : 'var(--color-line-strong)';
  };
  return (
    <MiniMap<StepNode>
      position="bottom-left"
      pannable
      zoomable
      ariaLabel={words.minimap}
      style={{ width: 132, height: 96, left: 12, bottom: 56, margin: 0 }}
      nodeColor={colour}
      nodeBorderRadius={10}
      nodeStrokeWidth={0}
    />
  );
}
