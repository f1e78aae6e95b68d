import { useEffect } from 'react';
import { useReactFlow } from 'reactflow';
import { motion } from './motion';

/** F shows the whole flow, + and - zoom, 0 is full size: on the canvas, and where nothing has the focus. */
export function useZoomKeys(fit: () => void): void {
  const flow = useReactFlow();
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      f: fit,
      '+': () => void flow.zoomIn({ duration: motion() }),
      '=': () => void flow.zoomIn({ duration: motion() }),
      '-': () => void flow.zoomOut({ duration: motion() }),
      '0': () => void flow.zoomTo(1, { duration: motion() }),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = acts[event.key];
      if (!act || !isCanvas(event.target)) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [flow, fit]);
}

function isCanvas(target: EventTarget | null): boolean {
  if (target === document.body) return true;
  return (
    target instanceof Element &&
    target.closest('.canvas') !== null &&
    !target.matches('input, textarea, select, [contenteditable=true]')
  );
}
