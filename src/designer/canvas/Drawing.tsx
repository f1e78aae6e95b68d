import { useDeferredValue, useMemo, useRef } from 'react';
import { ViewportPortal } from 'reactflow';
import { triggerOf } from '../../model/walk';
import type { Box, Layout } from '../project/layout';
import { useDesigner, useDesignerState } from '../use-designer';
import { CardLayer } from './CardLayer';
import { ChooseTriggerCard } from './ChooseTriggerCard';
import { rovingStep } from './card-focus';
import { type CardCache, cardsOf, type PlacedCard } from './cards';
import { EdgeLayer } from './EdgeLayer';
import { Ground } from './Ground';
import { LabelLayer } from './LabelLayer';
import { LazyNotes } from './notes/LazyNotes';
import { PlusLayer } from './PlusLayer';
import { spanOf } from './span';
import { FarContext, isInside, useFar, useSeen, wholeUpTo } from './use-window';

/**
 * All that moves with the view. What comes into the window is drawn between frames, as time allows: a big
 * flow opens without a long pause, and a view that moves on does not stumble over its next cards.
 */
export function Drawing({ layout, isHeld }: { layout: Layout; isHeld: boolean }) {
  const isDue = useDeferredValue(!isHeld, false);
  const seen = useDeferredValue(useSeen());
  const far = useDeferredValue(useFar());
  const window = layout.steps.length > wholeUpTo ? seen : null;
  return (
    <ViewportPortal>
      {isDue && (
        <FarContext value={far}>
          <Cards layout={layout} window={window} />
          <Ground around={seen} />
          <ChooseTriggerCard />
          <Graphs layout={layout} window={window} far={far} />
          <LazyNotes window={window} />
        </FarContext>
      )}
    </ViewportPortal>
  );
}

interface WindowProps {
  readonly layout: Layout;
  readonly window: Box | null;
}

function Cards({ layout, window }: WindowProps) {
  return <CardLayer cards={useCards(layout, window)} />;
}

function useCards(layout: Layout, window: Box | null): readonly PlacedCard[] {
  const cache = useRef<CardCache>(new Map());
  const { trigger, kept } = useDesignerState((state) => ({
    trigger: triggerOf(state.definition)?.name,
    kept: rovingStep(state),
  }));
  return useMemo(() => {
    // The card that has the focus stays: taken out of the page, it would lose it.
    const boxes = layout.steps.filter((box) => box.name === kept || isInside(window, box));
    return cardsOf(boxes, trigger, cache.current);
  }, [layout, window, trigger, kept]);
}

function Graphs({ layout, window, far }: WindowProps & { readonly far: boolean }) {
  const { editable } = useDesigner();
  const graphs = useMemo(
    () => layout.graphs.filter((graph) => isInside(window, graph)),
    [layout, window],
  );
  return (
    <>
      <EdgeLayer graphs={graphs} window={window} />
      {!far &&
        graphs.map(({ graph, x, y, labels, pluses }) => (
          <div
            key={`${graph.container}/${graph.branch}`}
            className="absolute"
            style={{ left: x, top: y }}
          >
            <LabelLayer labels={labels} />
            {editable && <PlusLayer graph={graph} pluses={pluses} {...spanOf(window, y)} />}
          </div>
        ))}
    </>
  );
}
