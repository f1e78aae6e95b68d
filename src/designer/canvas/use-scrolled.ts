import { type UIEvent, useCallback } from 'react';
import { useReactFlow, useStoreApi } from 'reactflow';
import { aimOf } from './flight';

/**
 * The browser scrolls to what it looks for on a page, what a screen reader goes to, and what gets the
 * focus. Here nothing scrolls: the camera goes there instead.
 */
export function useScrolled(): (event: UIEvent<HTMLElement>) => void {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useCallback(
    ({ target }) => {
      if (!(target instanceof Element) || !target.matches(scrollable)) return;
      const { scrollLeft, scrollTop } = target;
      if (scrollLeft === 0 && scrollTop === 0) return;
      target.scrollTo(0, 0);
      // What has the focus is being flown to already.
      if (aimOf(store)) return;
      const { x, y, zoom } = flow.getViewport();
      void flow.setViewport({ x: x - scrollLeft, y: y - scrollTop, zoom });
    },
    [flow, store],
  );
}

const scrollable = '.canvas, .react-flow, .react-flow *';
