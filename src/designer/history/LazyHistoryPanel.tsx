import { lazy, Suspense } from 'react';
import { Waiting } from '../Waiting';
import type { HistoryPanelProps } from './HistoryPanel';

const Loaded = lazy(async () => ({ default: (await import('./HistoryPanel')).HistoryPanel }));

export function LazyHistoryPanel(props: HistoryPanelProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <Loaded {...props} />
    </Suspense>
  );
}
