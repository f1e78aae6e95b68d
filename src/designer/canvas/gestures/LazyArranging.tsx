import { type ComponentProps, lazy, Suspense, useEffect, useState } from 'react';
import type { Arranging } from './Arranging';

const Loaded = lazy(async () => ({ default: (await import('./Arranging')).Arranging }));

/** Fetched while nothing else is to do: the flow is drawn before anything can be done with it. */
export function LazyArranging(props: ComponentProps<typeof Arranging>) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const load = () => setDue(true);
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(load, 500);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(load, { timeout: 2000 });
    return () => cancelIdleCallback(handle);
  }, []);
  return isDue ? (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  ) : null;
}
