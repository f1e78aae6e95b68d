import { expect, it } from 'vitest';
import type { Definition } from '../../model/definition';
import { layoutFlow } from '../project/layout';
import { editSizes } from '../project/sizes';
import { type Arrow, stepTowards } from './walk-cards';

const ok = ['Succeeded'];
const definition: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    A: { type: 'Compose' },
    If: {
      type: 'If',
      runAfter: { A: ok },
      actions: { Yes: { type: 'Compose' } },
      else: { actions: { No: { type: 'Compose' } } },
    },
    Last: { type: 'Compose', runAfter: { If: ok } },
  },
};

function walk(from: string, arrows: readonly Arrow[], collapsed = new Set<string>()): string[] {
  const layout = layoutFlow(definition, { sizes: editSizes, collapsed });
  let at = from;
  return arrows.map((arrow) => {
    at = stepTowards(arrow, at, definition, layout) ?? at;
    return at;
  });
}

it('goes down along the flow, into a container and out of its end', () => {
  expect(walk('manual', ['down', 'down', 'down', 'down', 'down'])).toEqual([
    'A',
    'If',
    'Yes',
    'Last',
    'Last',
  ]);
});

it('goes up the way back to the trigger', () => {
  expect(walk('Yes', ['up', 'up', 'up', 'up'])).toEqual(['If', 'A', 'manual', 'manual']);
});

it('goes sideways to the other branch', () => {
  expect(walk('Yes', ['right', 'right', 'left'])).toEqual(['No', 'No', 'Yes']);
});

it('goes past a folded container', () => {
  expect(walk('If', ['down'], new Set(['If']))).toEqual(['Last']);
});
