import { type KeyboardEvent, useCallback } from 'react';
import type { Layout } from '../project/layout';
import { useDesigner } from '../use-designer';
import { cardElementId } from './card-focus';
import { markOn } from './pick-card';
import { type Arrow, stepTowards } from './walk-cards';

const arrows: Readonly<Record<string, Arrow>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The arrows walk from card to card; F shows the whole flow. Other keys are the designer's commands. */
export function useCanvasKeys(layout: Layout, showAll: () => void, reveal: (name: string) => void) {
  const designer = useDesigner();
  const { store, focus } = designer;
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'f') {
        showAll();
        return;
      }
      const arrow = arrows[event.key];
      const from = event.target instanceof HTMLElement ? event.target.dataset.step : undefined;
      if (!arrow || from === undefined) return;
      event.preventDefault();
      const to = stepTowards(arrow, from, store.getState().definition, layout);
      if (to === null) return;
      if (event.shiftKey) markOn(designer, from, to);
      // Out of sight it may not be in the page yet: as the focused step, it will be.
      focus(to);
      reveal(to);
      requestAnimationFrame(() =>
        document.getElementById(cardElementId(to))?.focus({ preventScroll: true }),
      );
    },
    [designer, store, focus, layout, showAll, reveal],
  );
}
