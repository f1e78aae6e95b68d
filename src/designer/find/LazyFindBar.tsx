import { lazy, Suspense } from 'react';

const Loaded = lazy(async () => ({ default: (await import('./FindBar')).FindBar }));

export function LazyFindBar() {
  return (
    <Suspense fallback={null}>
      <Loaded />
    </Suspense>
  );
}
