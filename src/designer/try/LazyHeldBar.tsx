import { lazy, Suspense } from 'react';
import { useDesignerState } from '../use-designer';

const HeldBar = lazy(async () => ({ default: (await import('./HeldBar')).HeldBar }));

interface LazyHeldBarProps {
  readonly runId: string | null;
  readonly onRefused: (error: unknown) => void;
}

/** Over the canvas while the run that it shows is paused. */
export function LazyHeldBar({ runId, onRefused }: LazyHeldBarProps) {
  const isHeld = useDesignerState(({ run }) => (run?.view.held.size ?? 0) > 0);
  if (runId === null || !isHeld) return null;
  return (
    <Suspense>
      <HeldBar runId={runId} onRefused={onRefused} />
    </Suspense>
  );
}
