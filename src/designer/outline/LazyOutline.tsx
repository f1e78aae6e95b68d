import { lazy, Suspense } from 'react';
import { useDesignerState } from '../use-designer';

const Loaded = lazy(async () => ({ default: (await import('./Outline')).Outline }));

export function LazyOutline() {
  const isShown = useDesignerState(({ outline }) => outline);
  return isShown ? (
    <Suspense fallback={null}>
      <Loaded />
    </Suspense>
  ) : null;
}
