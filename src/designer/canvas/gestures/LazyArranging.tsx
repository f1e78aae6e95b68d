import { type ComponentProps, lazy, Suspense } from 'react';
import type { Arranging } from './Arranging';

const Loaded = lazy(async () => ({ default: (await import('./Arranging')).Arranging }));

export function LazyArranging(props: ComponentProps<typeof Arranging>) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
