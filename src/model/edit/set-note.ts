import type { Definition, Json } from '../definition';
import { isObject } from '../step';
import { NoSuchMember } from './members';
import { type Edited, refused } from './outcome';
import { changePart, type Path } from './place';

export interface SetNote {
  readonly id: string;
  /** Members below the note; empty for the note itself. */
  readonly path: Path;
  /** Left out: it is taken away. */
  readonly value?: Json | undefined;
}

/** Adds, changes or takes away a sticky note. */
export function setNote(definition: Definition, { id, path, value }: SetNote): Edited {
  const { metadata } = definition;
  const notes = isObject(metadata) ? metadata.notes : undefined;
  const exists = isObject(notes) && Object.hasOwn(notes, id);
  if (!exists && (path.length > 0 || value === undefined)) return refused('noSuchPlace');
  if (path.length === 0 && value !== undefined && !isObject(value)) return refused('badArguments');
  try {
    const changed = changePart(definition, ['metadata', 'notes', id, ...path], () => value);
    return { definition: value === undefined ? withoutEmpty(changed) : changed };
  } catch (error) {
    if (error instanceof NoSuchMember) return refused('noSuchPlace');
    throw error;
  }
}

/** The last note takes along what was there for notes only. */
function withoutEmpty(definition: Definition): Definition {
  const { metadata } = definition;
  if (!isObject(metadata?.notes) || Object.keys(metadata.notes).length > 0) return definition;
  const path = Object.keys(metadata).length === 1 ? ['metadata'] : ['metadata', 'notes'];
  return changePart(definition, path, () => undefined);
}
