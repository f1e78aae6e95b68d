/** Several edits as one command, so that one step of Undo takes all of them back. */
import type { Definition, Json } from '../definition';
import type { Command } from '../edit-log';
import { applyCommand } from './commands';
import type { Edited } from './outcome';
import { diff } from './patch';

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

/** A single edit stays what it is: as a patch it would not follow steps that are renamed meanwhile. */
export function asOne(
  commands: readonly Command[],
  before: Definition,
  after: Definition,
  label?: string,
): Command {
  const [only, ...more] = commands;
  return only && more.length === 0 ? only : changeTo(before, after, label);
}

/** The command that leads from one definition to the other. `label`: what Undo calls it. */
export function changeTo(before: Definition, after: Definition, label?: string): Command {
  const changes = diff(before, after) as unknown as Json;
  return { name: 'patch', args: { changes, ...(label === undefined ? {} : { label }) } };
}
