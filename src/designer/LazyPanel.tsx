import { lazy, Suspense } from 'react';
import type { DesignerPanelProps } from './panel';
import { useDesignerState } from './use-designer';

/** Forms and lists are fetched after the canvas, which need not wait for them. */
const loadPanels = () => import('./panel');

const DesignerPanel = lazy(async () => ({ default: (await loadPanels()).DesignerPanel }));

/** Fetches them, and the editor of their fields, while nothing else is to do. */
export function preloadPanels(): () => void {
  const load = async () => void (await loadPanels()).loadEditor();
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(() => void load(), 2000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(() => void load());
  return () => cancelIdleCallback(handle);
}

export function LazyDesignerPanel(props: DesignerPanelProps) {
  const isOpen = useDesignerState((state) => state.panel !== null);
  return (
    <Suspense fallback={isOpen && <Waiting />}>
      <DesignerPanel {...props} />
    </Suspense>
  );
}

/** The place of the panel, so that the canvas does not move when it comes. */
export function Waiting() {
  return (
    <aside
      aria-busy="true"
      className="min-h-0 w-[424px] max-w-full shrink-0 border-l border-line bg-surface"
    />
  );
}
