/** How a field of a form writes into the definition. */
import type { Json } from '../../model/definition';
import type { EditableMember } from '../../model/edit/set-member';
import type { Command } from '../../model/edit-log';

/** The command that sets the value at a path of a step; undefined takes it away. */
export function fieldCommand(
  step: string,
  path: readonly string[],
  value: Json | undefined,
): Command {
  const [first, ...rest] = path;
  const given = value === undefined ? {} : { value };
  if (first === 'inputs') return { name: 'setInput', args: { step, path: rest, ...given } };
  const below = rest.length === 0 ? {} : { path: rest };
  return { name: 'setMember', args: { step, member: first as EditableMember, ...below, ...given } };
}
