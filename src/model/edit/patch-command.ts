import type { Definition, Json } from '../definition';
import type { Command } from '../edit-log';
import { type Faults, faultsOf } from './faults';
import { type Change, diff } from './patch';

/** How to take an edit back. */
export interface Inverse {
  readonly changes: readonly Change[];
  /** What the definition had before: taking back may bring again what the edit has healed. */
  readonly faults: Faults;
}

export function inverseOf(before: Definition, after: Definition): Inverse {
  return { changes: diff(after, before), faults: faultsOf(before) };
}

export function patchCommand({ changes, faults }: Inverse): Command {
  const { danglingRunAfter, cycle, nameTaken } = faults;
  return {
    name: 'patch',
    args: { changes: changes as unknown as Json, faults: { danglingRunAfter, cycle, nameTaken } },
  };
}

/** Several edits as one: what lies between two definitions. `title` says what they are together. */
export function patchBetween(before: Definition, after: Definition, title?: string): Command {
  const changes = diff(before, after) as unknown as Json;
  return { name: 'patch', args: { changes, ...(title === undefined ? {} : { title }) } };
}
