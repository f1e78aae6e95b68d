import { type ComponentProps, lazy, Suspense } from 'react';
import { notesOf } from '../../../model/notes';
import { useDesignerState } from '../../use-designer';
import type { NotesLayer } from './NotesLayer';

const Loaded = lazy(async () => ({ default: (await import('./NotesLayer')).NotesLayer }));

/** Few flows have notes: those that do fetch what draws them. */
export function LazyNotes(props: ComponentProps<typeof NotesLayer>) {
  const hasNotes = useDesignerState((state) => notesOf(state.definition).length > 0);
  return (
    hasNotes && (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    )
  );
}
