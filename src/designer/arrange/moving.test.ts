import { expect, it } from 'vitest';
import type { Definition } from '../../model/definition';
import { applyCommand } from '../../model/edit/commands';
import type { Towards } from '../commands/arranging-words';
import { projectGraph } from '../project/graph';
import { placesTowards } from './moving';

const after = (name: string) => ({ runAfter: { [name]: ['Succeeded'] } });
const flow: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: {
    A: { type: 'Compose' },
    If: {
      type: 'If',
      expression: true,
      ...after('A'),
      actions: { Yes: { type: 'Compose' }, Yes_2: { type: 'Compose', ...after('Yes') } },
      else: { actions: { No: { type: 'Compose' } } },
    },
    B: { type: 'Compose', ...after('If') },
    C: { type: 'Compose', ...after('B') },
  },
};

const towards = (step: string, way: Towards) =>
  placesTowards(flow, step, way).map(({ container, branch, after: one, before }) =>
    [container, branch, before === undefined ? `after ${one}` : `before ${before}`].join(' '),
  );

it('moves up and down beside the others, the nearest place first', () => {
  expect(towards('C', 'Up')).toEqual([
    ' actions before B',
    ' actions before If',
    ' actions before A',
  ]);
  expect(towards('A', 'Down')).toEqual([
    ' actions after If',
    ' actions after B',
    ' actions after C',
  ]);
});

it('goes on in the other branches of the same container', () => {
  expect(towards('Yes_2', 'Down')).toEqual(['If else after null']);
  expect(towards('No', 'Up')).toEqual(['If actions after Yes_2']);
});

it('moves into the container before it, at its end, and out behind it', () => {
  expect(towards('B', 'Into')).toEqual(['If actions after Yes_2', 'If else after No']);
  expect(towards('A', 'Into')).toEqual(['If actions after null', 'If else after null']);
  expect(towards('No', 'Out')).toEqual([' actions after If']);
  expect(towards('A', 'Out')).toEqual([]);
});

it.each([
  ['C', 'Up', ['A', 'If', 'C', 'B']],
  ['A', 'Down', ['If', 'A', 'B', 'C']],
  ['B', 'Into', ['A', 'If', 'C']],
  ['No', 'Out', ['A', 'If', 'No', 'B', 'C']],
] as const)('%s moved %s leaves the order %j', (step, way, order) => {
  const [slot] = placesTowards(flow, step, way);
  const edited = applyCommand(flow, { name: 'moveAction', args: { step, slot: slot as never } });
  const actions = 'definition' in edited ? edited.definition.actions : {};
  expect(projectGraph(actions).nodes.map(({ name }) => name)).toEqual(order);
});
