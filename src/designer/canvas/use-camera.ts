import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useReactFlow, useStoreApi } from 'reactflow';
import type { Box, Layout } from '../project/layout';
import { useDesignerState } from '../use-designer';
import { aimOf, flyTo, jumpTo, type View } from './flight';
import { focusCard } from './focus-card';

/** Kept free between a card and the edge of the view, and above the trigger when a flow opens. */
const margin = 32;
const top = 56;
export const smallestZoom = 0.1;
/** A card that was looked for is shown at least so large. */
const readable = 0.75;
/** A view narrower than this shows the trigger at a size that can be read, not the width of the flow. */
const phone = 640;

/**
 * The view at the start of the flow. It is known a frame after the page around the canvas: its size is then
 * there to be read, and to draw both is not one long task.
 */
export function useOpeningView(layout: Layout, frame: RefObject<HTMLElement | null>): View | null {
  const [view, setView] = useState<View | null>(null);
  const { width } = layout.bounds;
  useEffect(() => {
    if (view !== null) return;
    const request = requestAnimationFrame(() => {
      if (frame.current) setView(openingView(width, frame.current));
    });
    return () => cancelAnimationFrame(request);
  }, [view, width, frame]);
  return view;
}

/** Brings the selected card into sight, as when the panel takes its place. */
export function useCamera(layout: Layout, frame: RefObject<HTMLElement | null>) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const selection = useDesignerState((state) => state.selection);
  const current = useRef(layout);
  useLayoutEffect(() => {
    current.current = layout;
  }, [layout]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let width = element.clientWidth;
    // The panel takes its room from the right: the middle of the view stays the middle.
    const observer = new ResizeObserver(() => {
      const shift = (element.clientWidth - width) / 2;
      width = element.clientWidth;
      if (shift === 0) return;
      const view = aimOf(store) ?? flow.getViewport();
      jumpTo(flow, store, { ...view, x: view.x + shift });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [flow, store, frame]);

  const reveal = useCallback(
    (name: string) => {
      const box = current.current.steps.find((one) => one.name === name);
      const element = frame.current;
      if (!box || !element) return;
      const view = aimOf(store) ?? flow.getViewport();
      const seen = { ...box, height: Math.min(box.height, 56) };
      const moved = viewWith(seen, view, element);
      if (moved.x !== view.x || moved.y !== view.y) flyTo(flow, store, moved);
    },
    [flow, store, frame],
  );

  useEffect(() => {
    if (selection === null) return;
    // By then the panel has changed the width of the canvas, and the view has followed.
    const request = afterFrames(2, () => {
      reveal(selection);
      // What had the focus is gone, as the picker after its choice: go on at the card.
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost) focusCard(selection);
    });
    return request;
  }, [selection, reveal]);

  const found = useDesignerState((state) => state.finding?.step ?? null);
  useEffect(() => {
    const box = current.current.steps.find((one) => one.name === found);
    const element = frame.current;
    if (!box || !element) return;
    const zoom = Math.max(readable, (aimOf(store) ?? flow.getViewport()).zoom);
    flyTo(flow, store, {
      x: element.clientWidth / 2 - (box.x + box.width / 2) * zoom,
      y: element.clientHeight / 2 - (box.y + Math.min(box.height, 56) / 2) * zoom,
      zoom,
    });
  }, [found, flow, store, frame]);

  const fit = useCallback(() => {
    const element = frame.current;
    if (!element) return;
    flyTo(flow, store, wholeView(current.current.bounds, element));
  }, [flow, store, frame]);
  return { fit, reveal };
}

/** Calls after so many frames; answers how to forget it. */
function afterFrames(count: number, act: () => void): () => void {
  let request = 0;
  const wait = (left: number) => {
    request = requestAnimationFrame(() => (left === 1 ? act() : wait(left - 1)));
  };
  wait(count);
  return () => cancelAnimationFrame(request);
}

/** The trigger at the top, in the middle; smaller only if the flow is wider than the view. */
function openingView(width: number, { clientWidth }: Element): View {
  const smallest = clientWidth < phone ? readable : 0.5;
  const zoom = Math.min(1, Math.max(smallest, (clientWidth - 2 * margin) / width));
  return { x: clientWidth / 2, y: top, zoom };
}

/** All of the flow, in the middle. */
function wholeView({ x, y, width, height }: Box, { clientWidth, clientHeight }: Element): View {
  const fitting = Math.min((clientWidth - 2 * top) / width, (clientHeight - 2 * top) / height);
  const zoom = Math.max(smallestZoom, Math.min(1, fitting));
  return {
    x: clientWidth / 2 - (x + width / 2) * zoom,
    y: clientHeight / 2 - (y + height / 2) * zoom,
    zoom,
  };
}

/** The view moved as little as shows the box. */
function viewWith(box: Box, view: View, { clientWidth, clientHeight }: Element): View {
  const shift = (start: number, size: number, from: number, space: number) => {
    const near = start * view.zoom + from;
    const far = near + size * view.zoom;
    if (near < margin) return margin - near;
    return far > space - margin ? Math.max(space - margin - far, margin - near) : 0;
  };
  return {
    x: view.x + shift(box.x, box.width, view.x, clientWidth),
    y: view.y + shift(box.y, box.height, view.y, clientHeight),
    zoom: view.zoom,
  };
}
