/**
 * Sticky notes. WDL: they stand in `metadata.notes` by an id, as the designer of Logic Apps writes them. What
 * else stands there is no note, and stays.
 */
import type { Definition, Json, JsonObject } from './definition';
import { isObject } from './step';

export interface StickyNote {
  readonly id: string;
  /** Plain text with light Markdown. */
  readonly content: string;
  /** As CSS writes it: `#FFFBCC`. */
  readonly color: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const none: readonly StickyNote[] = [];
const known = new WeakMap<object, readonly StickyNote[]>();

/** In the order of the document. Kept per `notes` object, which an edit never changes in place. */
export function notesOf({ metadata }: Pick<Definition, 'metadata'>): readonly StickyNote[] {
  const notes = metadata?.notes;
  if (!isObject(notes)) return none;
  const found = known.get(notes);
  if (found) return found;
  const read = Object.entries(notes).flatMap(([id, note]) => readNote(id, note));
  known.set(notes, read);
  return read;
}

function readNote(id: string, note: Json | undefined): readonly StickyNote[] {
  if (!isObject(note) || typeof note.content !== 'string' || !isObject(note.metadata)) return none;
  const { content, color, metadata } = note;
  const { position, width, height } = metadata;
  if (!isObject(position)) return none;
  const { x, y } = position;
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return none;
  return [{ id, content, color: typeof color === 'string' ? color : '', x, y, width, height }];
}

function isNumber(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function noteJson({
  content,
  color,
  x,
  y,
  width,
  height,
}: Omit<StickyNote, 'id'>): JsonObject {
  return { content, color, metadata: { position: { x, y }, width, height } };
}
