import type { Branch, Slot } from '../../definition';
import type { Step } from '../outline';

/** The graph in which a step stands. */
export function placeOf({ parent, branch }: Step): Pick<Slot, 'container' | 'branch'> {
  const [first = 'actions', second = ''] = branch;
  const name = (branch.length < 3 ? first : `${kinds[first] ?? first}:${second}`) as Branch;
  return { container: parent?.name ?? null, branch: name };
}

/** How branches with a name of their own are called. */
const kinds: Readonly<Record<string, string>> = { cases: 'case', tools: 'tool' };
