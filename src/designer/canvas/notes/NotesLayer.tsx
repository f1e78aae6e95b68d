import { useEffect, useRef } from 'react';
import { notesOf, type StickyNote } from '../../../model/notes';
import type { Box } from '../../project/layout';
import { useDesignerState } from '../../use-designer';
import { isInside } from '../use-window';
import { NoteCard } from './NoteCard';

interface NotesLayerProps {
  readonly window: Box | null;
  /** Ids of the notes that were there when the flow was opened. */
  readonly known: readonly string[];
}

/** The sticky notes that are in sight. */
export function NotesLayer({ window, known }: NotesLayerProps) {
  const notes = useDesignerState((state) => notesOf(state.definition));
  const isNew = useNewNotes(notes, known);
  return notes
    .filter((note) => isInside(window, note))
    .map((note) => <NoteCard key={note.id} note={note} isNew={isNew(note)} />);
}

/** Empty ones that came after the flow was opened. */
function useNewNotes(
  notes: readonly StickyNote[],
  known: readonly string[],
): (note: StickyNote) => boolean {
  const seen = useRef(new Set(known));
  useEffect(() => {
    for (const { id } of notes) seen.current.add(id);
  }, [notes]);
  return ({ id, content }) => content === '' && !seen.current.has(id);
}
