/** From one moment of a tab's history to another. Pure, as the session is. */
import type { RefusalReason } from '../model/edit/outcome';
import type { Command } from '../model/edit-log';
import { dropStep, type Given, redo, type Session, undo } from './session';

export interface Jumped {
  readonly session: Session;
  /** What could not be taken back, or given again: there the jump has ended. */
  readonly refused?: { readonly command: Command; readonly reason: RefusalReason };
}

/** Steps back if negative, else forth. A step that is refused is forgotten, as it will stay impossible. */
export function jump(session: Session, by: number, given: () => Given): Jumped {
  const [from, travel] = by < 0 ? (['undo', undo] as const) : (['redo', redo] as const);
  let now = session;
  for (let left = Math.abs(by); left > 0; left--) {
    const command = now[from].at(-1)?.command;
    if (!command) break;
    const travelled = travel(now, given());
    if ('refused' in travelled) {
      return { session: dropStep(now, from), refused: { command, reason: travelled.refused } };
    }
    now = travelled.session;
  }
  return { session: now };
}
