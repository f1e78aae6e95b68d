import { type KeyboardEvent, useCallback } from 'react';
import type { Definition } from '../../model/definition';
import type { Layout } from '../project/layout';
import { useDesigner } from '../use-designer';
import { focusCard } from './focus-card';
import { markOn } from './pick-card';
import { type Arrow, stepTowards } from './walk-cards';

const arrows: Readonly<Record<string, Arrow>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The arrows walk from card to card, Home and End to the first and the last. Other keys are commands. */
export function useCanvasKeys(layout: Layout, reveal: (name: string) => void) {
  const designer = useDesigner();
  const { store, focus } = designer;
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const from = event.target instanceof HTMLElement ? event.target.dataset.step : undefined;
      if (from === undefined || !isWalk(event.key)) return;
      event.preventDefault();
      const to = stepTo(event.key, from, store.getState().definition, layout);
      if (to === null) return;
      if (event.shiftKey) markOn(designer, from, to);
      // Out of sight it may not be in the page yet: as the focused step, it will be.
      focus(to);
      reveal(to);
      requestAnimationFrame(() => focusCard(to));
    },
    [designer, store, focus, layout, reveal],
  );
}

const isWalk = (key: string) => key in arrows || key === 'Home' || key === 'End';

/** The last step is the one at which the flow ends, not the last one inside it. */
function stepTo(key: string, from: string, definition: Definition, layout: Layout): string | null {
  const arrow = arrows[key];
  if (arrow) return stepTowards(arrow, from, definition, layout);
  const [first] = layout.steps;
  const end = key === 'Home' ? first : layout.steps.findLast((one) => one.depth === 0);
  return end?.name ?? null;
}
