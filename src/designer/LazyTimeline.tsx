import { lazy, Suspense } from 'react';
import type { TimelineProps } from './run/timeline/Timeline';

const Timeline = lazy(async () => ({
  default: (await import('./run/timeline/Timeline')).Timeline,
}));

/** At the foot of the canvas, while somebody looks back. */
export function LazyTimeline(props: TimelineProps) {
  return (
    <Suspense fallback={null}>
      <Timeline {...props} />
    </Suspense>
  );
}
