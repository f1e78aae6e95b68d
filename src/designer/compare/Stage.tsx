import { lazy, Suspense } from 'react';
import { Canvas } from '../canvas/Canvas';
import { useDesignerState } from '../use-designer';

const VersionCanvas = lazy(async () => ({
  default: (await import('./VersionCanvas')).VersionCanvas,
}));

/** The canvas of the draft. While two sides are compared of which the later is a version: that version. */
export function Stage() {
  const asked = useDesignerState(({ panel }) =>
    panel?.kind === 'compare' && panel.asked.after !== 'draft' ? panel.asked : null,
  );
  return (
    <div className="min-h-0 min-w-0 flex-1">
      {asked ? (
        <Suspense>
          <VersionCanvas asked={asked} />
        </Suspense>
      ) : (
        <Canvas />
      )}
    </div>
  );
}
