import { type ComponentProps, lazy, Suspense } from 'react';
import type { RunDialog } from './RunDialog';

const Loaded = lazy(async () => ({ default: (await import('./RunDialog')).RunDialog }));

/** The dialog and its form are fetched when somebody presses a button, not with the page around it. */
export function LazyRunDialog(props: ComponentProps<typeof RunDialog>) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
