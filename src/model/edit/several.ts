/** Several edits as one command, so that one step of Undo takes all of them back. */
import type { Definition } from '../definition';
import type { Command } from '../edit-log';
import { applyCommand } from './commands';
import type { Edited } from './outcome';
import { patchBetween } from './patch-command';

/** The edits one after the other; the first that does not apply refuses all. */
export function applyEach(definition: Definition, commands: readonly Command[]): Edited {
  let now = definition;
  for (const command of commands) {
    const edited = applyCommand(now, command);
    if ('refused' in edited) return edited;
    now = edited.definition;
  }
  return { definition: now };
}

/**
 * The edits as one command. A single one stays what it is: as a patch it would not follow steps that are
 * renamed meanwhile. `title`: what Undo calls several.
 */
export function asOne(
  commands: readonly Command[],
  before: Definition,
  after: Definition,
  title?: string,
): Command {
  const [only, ...more] = commands;
  return only && more.length === 0 ? only : patchBetween(before, after, title);
}
