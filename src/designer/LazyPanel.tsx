import { lazy, Suspense } from 'react';
import type { DesignerPanelProps } from './panel';
import { useHeldTyping } from './typed-ahead';
import { useDesignerState } from './use-designer';
import { Waiting } from './Waiting';

/** Forms and lists are fetched after the canvas, which need not wait for them. */
const loadPanels = () => import('./panel');

const DesignerPanel = lazy(async () => ({ default: (await loadPanels()).DesignerPanel }));

const signs = ['pointermove', 'pointerdown', 'keydown'] as const;

/**
 * Fetches them, and the editor of their fields, as soon as a person stirs: before, the canvas has the
 * machine for itself. Whoever waits for them asks for them at once.
 */
export function preloadPanels(): () => void {
  const forget = () => {
    for (const sign of signs) removeEventListener(sign, load);
  };
  const load = () => {
    forget();
    void loadPanels()
      .then(({ loadEditor }) => loadEditor())
      // Who makes a note goes on by writing it: the keys must find it there.
      .then(() => import('./canvas/notes/NotesLayer'));
  };
  for (const sign of signs) addEventListener(sign, load, { passive: true });
  return forget;
}

export function LazyDesignerPanel(props: DesignerPanelProps) {
  // To draw it is to fetch it, even where it shows nothing yet.
  const isWanted = useDesignerState((state) => state.panel !== null || state.pinned !== null);
  return (
    isWanted && (
      <Suspense fallback={<WaitingForPanel />}>
        <DesignerPanel {...props} />
      </Suspense>
    )
  );
}

function WaitingForPanel() {
  const isSearch = useDesignerState(
    ({ panel }) => panel?.kind === 'add' || panel?.kind === 'trigger',
  );
  useHeldTyping(isSearch);
  return <Waiting />;
}
