/** Where a fix puts a step, and how it does. */
import type { Action, Branch, Json, Slot } from '../../definition';
import type { Command } from '../../edit-log';
import type { Step } from '../outline';

/** Before everything else. */
export const top: Slot = { container: null, branch: 'actions', after: null, mode: 'between' };

export function insert(slot: Slot, name: string, action: Action): Command {
  return {
    name: 'insertAction',
    args: { slot: slot as unknown as Json, name, action: action as unknown as Json },
  };
}

/** The graph in which a step stands. */
export function placeOf({ parent, branch }: Step): Pick<Slot, 'container' | 'branch'> {
  const [first = 'actions', second = ''] = branch;
  const name = (branch.length < 3 ? first : `${kinds[first] ?? first}:${second}`) as Branch;
  return { container: parent?.name ?? null, branch: name };
}

/** How branches with a name of their own are called. */
const kinds: Readonly<Record<string, string>> = { cases: 'case', tools: 'tool' };
