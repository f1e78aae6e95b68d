/** What cards show of a comparison: icon and word, coloured third. */
import type { StatusLook } from '../../ui';
import { type ChangeKind, type Comparison, type Difference, isGone } from './differences';
import { compareWords as words } from './words';

export type ChangeMarks = ReadonlyMap<string, StatusLook>;

const looks: Readonly<Record<ChangeKind, Omit<StatusLook, 'word'>>> = {
  added: { tone: 'ok', icon: 'plus' },
  removed: { tone: 'bad', icon: 'minus' },
  moved: { tone: 'accent', icon: 'move' },
  renamed: { tone: 'expr', icon: 'tag' },
  changed: { tone: 'warn', icon: 'pencil-line' },
};

/** In the order of the legend; of several, a card has room for the first. */
export const changeKinds: readonly ChangeKind[] = [
  'added',
  'removed',
  'moved',
  'renamed',
  'changed',
];

export function lookOf(kind: ChangeKind): StatusLook {
  return { ...looks[kind], word: words.kind(kind) };
}

/** By the names of the later definition; what is gone has no card. */
export function marksOf({ differences }: Comparison): ChangeMarks {
  return new Map(
    differences.flatMap((one): [string, StatusLook][] =>
      one.step === null || isGone(one) ? [] : [[one.step, markOf(one)]],
    ),
  );
}

function markOf({ kinds }: Difference): StatusLook {
  const told = changeKinds.filter((kind) => kinds.includes(kind)).map(lookOf);
  const [first = lookOf('changed'), ...more] = told;
  const rest = more.map(({ word }) => word.toLowerCase());
  return { ...first, word: [first.word, ...rest].join(', ') };
}

export function countsOf({ differences }: Comparison): ReadonlyMap<ChangeKind, number> {
  const counts = new Map<ChangeKind, number>();
  for (const { kinds } of differences) {
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
