import { expect, it } from 'vitest';
import type { Definition } from '../model/definition';
import { valuesFor } from './values';

const ok = ['Succeeded'];
const definition: Definition = {
  triggers: {
    manual: {
      type: 'Request',
      kind: 'Button',
      inputs: { schema: { properties: { text: { type: 'string', title: "Who's it" } } } },
    },
  },
  actions: {
    First: { type: 'Compose' },
    If: {
      type: 'If',
      runAfter: { First: ok },
      actions: { "It's": { type: 'Compose' }, Here: { type: 'Compose', runAfter: { "It's": ok } } },
      else: { actions: { Other: { type: 'Compose' } } },
    },
    Last: { type: 'Compose', runAfter: { If: ok } },
  },
};

it('offers what earlier steps give, nearest first, the trigger last', () => {
  const groups = valuesFor(definition, 'Here', []);
  expect(groups.map((group) => group.step.name)).toEqual(["It's", 'First', 'manual']);
  expect(groups.map((group) => group.values[0]?.expression)).toEqual([
    "outputs('It''s')",
    "outputs('First')",
    "triggerBody()?['text']",
  ]);
});

it('offers a trigger nothing', () => {
  expect(valuesFor(definition, 'manual', [])).toEqual([]);
});
