/**
 * An edit of a field that is looked at before it is made: what an insertion would write becomes part of a
 * larger edit, so that one step of Undo takes both back.
 */
import type { Command } from '../../model/edit-log';
import type { Designer } from '../store';

const holders = new WeakMap<Designer, (command: Command) => void>();

/** Takes the command if somebody waits for it. */
export function hold(designer: Designer, command: Command): boolean {
  const take = holders.get(designer);
  take?.(command);
  return take !== undefined;
}

/** What `write` would dispatch, which must be at once; null if it dispatches nothing. */
export function heldEdit(designer: Designer, write: () => void): Command | null {
  let held: Command | null = null;
  holders.set(designer, (command) => {
    held = command;
  });
  try {
    write();
  } finally {
    holders.delete(designer);
  }
  return held;
}
