import { lazy, Suspense } from 'react';
import { Waiting } from '../Waiting';
import type { TemplatesPanelProps } from './TemplatesPanel';

const Loaded = lazy(async () => ({ default: (await import('./TemplatesPanel')).TemplatesPanel }));

export function LazyTemplatesPanel(props: TemplatesPanelProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <Loaded {...props} />
    </Suspense>
  );
}
