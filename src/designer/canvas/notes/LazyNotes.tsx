import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { notesOf } from '../../../model/notes';
import { useDesigner, useDesignerState } from '../../use-designer';
import type { NotesLayer } from './NotesLayer';

const Loaded = lazy(async () => ({ default: (await import('./NotesLayer')).NotesLayer }));

/** Few flows have notes: those that do fetch what draws them. */
export function LazyNotes(props: Omit<ComponentProps<typeof NotesLayer>, 'known'>) {
  const { store } = useDesigner();
  // The layer comes with the first note, and must know that this one is new.
  const [known] = useState(() => notesOf(store.getState().definition).map(({ id }) => id));
  const hasNotes = useDesignerState((state) => notesOf(state.definition).length > 0);
  return (
    hasNotes && (
      <Suspense fallback={null}>
        <Loaded {...props} known={known} />
      </Suspense>
    )
  );
}
