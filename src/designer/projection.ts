/** What the state of the designer shows of its session. */

import { definitionOf, type Session } from './session';
import type { DesignerState } from './store';

export function isShown(projected: ReturnType<typeof projection>, state: DesignerState): boolean {
  const names = Object.keys(projected) as (keyof typeof projected)[];
  return names.every((name) => projected[name] === state[name]);
}

export function projection(session: Session) {
  return {
    definition: definitionOf(session),
    seq: session.seq,
    conflicts: session.conflicts,
    isShared: session.isShared,
    undoable: session.undo.at(-1)?.command ?? null,
    redoable: session.redo.at(-1)?.command ?? null,
    done: session.undo,
    undone: session.redo,
  };
}
