import { lazy, Suspense } from 'react';
import { Waiting } from '../Waiting';

const Loaded = lazy(async () => ({ default: (await import('./ExportPanel')).ExportPanel }));

export function LazyExportPanel(props: { title: string }) {
  return (
    <Suspense fallback={<Waiting />}>
      <Loaded {...props} />
    </Suspense>
  );
}
