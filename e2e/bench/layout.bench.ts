import { layoutFlow } from '../../src/designer/project/layout';
import { editSizes } from '../../src/designer/project/sizes';
import type { Action, Actions, Definition } from '../../src/model/definition';
import { setInput } from '../../src/model/edit/set-member';
import { branchesOf } from '../../src/model/walk';
import { largeFlow, leastMs, steps } from './large-flow';
import type { Figure } from './row';

export const name = 'layout';

const options = { sizes: editSizes, collapsed: new Set<string>() };

export async function run(): Promise<readonly Figure[]> {
  const text = JSON.stringify(largeFlow());
  const fresh = () => JSON.parse(text) as Definition;
  const pass = {
    name: 'rows by longest way, sizes from the inside out, and nothing else',
    value: leastMs(({ actions }: Definition) => treePass(actions), fresh),
  };
  return [
    {
      name: `boxes, lines, labels and + of ${steps} actions`,
      value: leastMs((definition) => layoutFlow(definition, options), fresh),
      unit: 'ms',
      anchor: pass,
      must: { atMost: 5 },
    },
    {
      name: `the same after one edit of ${steps} actions`,
      value: leastMs((definition) => layoutFlow(definition, options), edits(fresh())),
      unit: 'ms',
      anchor: pass,
      must: { atMost: 5 },
    },
  ];
}

/** One value changes, as often as somebody types. */
function edits(start: Definition): () => Definition {
  let definition = start;
  let typed = 0;
  return () => {
    const edited = setInput(definition, {
      step: 'Compose_250',
      path: ['text'],
      value: `${typed++}`,
    });
    if ('refused' in edited) throw new Error(edited.refused);
    definition = edited.definition;
    return definition;
  };
}

interface Size {
  width: number;
  height: number;
}

const card = { width: editSizes.cardWidth, height: editSizes.cardHeight };
const gap = 64;

/** The least that any layout of such a flow must do: no lines, no labels, nothing kept. */
function treePass(actions: Actions): Size {
  const ranks = new Map<string, number>();
  const rankOf = (name: string): number => {
    let rank = ranks.get(name);
    if (rank !== undefined) return rank;
    rank = 0;
    for (const before of Object.keys(actions[name]?.runAfter ?? {})) {
      rank = Math.max(rank, rankOf(before) + 1);
    }
    ranks.set(name, rank);
    return rank;
  };
  const rows: Size[] = [];
  for (const [name, action] of Object.entries(actions)) {
    const { width, height } = sizeOf(action);
    const rank = rankOf(name);
    rows[rank] ??= { width: -gap, height: 0 };
    const row = rows[rank];
    row.width += width + gap;
    row.height = Math.max(row.height, height);
  }
  return rows.reduce(
    (whole, row) => ({
      width: Math.max(whole.width, row.width),
      height: whole.height + row.height + gap,
    }),
    { width: 0, height: -gap },
  );
}

function sizeOf(action: Action): Size {
  const lanes = branchesOf(action).map(({ actions }) => treePass(actions));
  if (lanes.length === 0) return card;
  return {
    width: lanes.reduce((width, lane) => width + lane.width + gap, -gap),
    height: card.height + gap + Math.max(...lanes.map(({ height }) => height)),
  };
}
