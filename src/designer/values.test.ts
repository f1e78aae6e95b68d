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

it('offers variables with the step that declares them, and the item of a loop', () => {
  const variables = [{ name: 'Sum', type: 'Float' }];
  const schema = {
    properties: { orders: { items: { properties: { Total: { type: 'number' } } } } },
  };
  const looping: Definition = {
    triggers: {},
    actions: {
      Init: { type: 'InitializeVariable', inputs: { variables } },
      Parse: { type: 'ParseJson', inputs: { schema }, runAfter: { Init: ok } },
      Loop: {
        type: 'Foreach',
        foreach: "@body('Parse')?['orders']",
        runAfter: { Parse: ok },
        actions: { Add: { type: 'IncrementVariable', inputs: { name: 'Sum' } } },
      },
    },
  };
  const offers = valuesFor(looping, 'Add', []).map(({ step, values }) => [
    step.name,
    values.map(({ expression, type }) => `${expression}: ${type}`),
  ]);
  expect(offers).toEqual([
    ['Loop', ["items('Loop')?['Total']: number", "items('Loop'): any"]],
    ['Parse', ["outputs('Parse')?['body/orders']: any", "body('Parse'): any"]],
    ['Init', ["variables('Sum'): number"]],
  ]);
});
