import { lazy, Suspense } from 'react';
import { Waiting } from '../WaitingPanel';
import type { SearchPanelProps } from './SearchPanel';

const Loaded = lazy(async () => ({ default: (await import('./SearchPanel')).SearchPanel }));

export function LazySearchPanel(props: SearchPanelProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <Loaded {...props} />
    </Suspense>
  );
}
