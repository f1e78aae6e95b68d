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
  expect(groups.map((group) => group.title)).toEqual(["It's", 'First', 'Manually trigger a flow']);
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
  const offers = valuesFor(looping, 'Add', []).map(({ title, values }) => [
    title,
    values.map(({ expression, type }) => `${expression}: ${type}`),
  ]);
  expect(offers).toEqual([
    ['Loop', ["items('Loop')?['Total']: number", "items('Loop'): object"]],
    [
      'Parse',
      [
        "outputs('Parse')?['body/orders']: array",
        "first(outputs('Parse')?['body/orders'])?['Total']: number",
        "body('Parse'): object",
      ],
    ],
    ['Init', ["variables('Sum'): number"]],
  ]);
});

it('offers what each built-in type gives, and nothing of those that give nothing', () => {
  const definition: Definition = {
    parameters: { Site: { type: 'String' }, $connections: { type: 'Object' } },
    triggers: { manual: { type: 'Request' } },
    actions: {
      Web: { type: 'Http', inputs: {} },
      Pause: { type: 'Wait', inputs: {}, runAfter: { Web: ok } },
      Pick: {
        type: 'Select',
        inputs: { from: [{ a: 1 }], select: { b: "@item()?['a']" } },
        runAfter: { Pause: ok },
      },
      Loop: {
        type: 'Until',
        runAfter: { Pick: ok },
        actions: {
          Here: { type: 'Query', inputs: { from: [{ a: 1 }], where: '@true' } },
        },
      },
    },
  };
  const offers = valuesFor(definition, 'Here', []).map(({ kind, values }) => [
    kind,
    values.map(({ expression, type }) => `${expression}: ${type}`),
  ]);
  expect(offers).toEqual([
    ['list', ["item()?['a']: integer", 'item(): object']],
    ['loop', ["iterationIndexes('Loop'): integer"]],
    ['step', ["first(body('Pick'))?['b']: integer", "body('Pick'): array"]],
    [
      'step',
      [
        "body('Web'): any",
        "outputs('Web')?['statusCode']: integer",
        "outputs('Web')?['headers']: object",
      ],
    ],
    ['parameters', ["parameters('Site'): string"]],
    ['trigger', ['triggerBody(): object']],
  ]);
});

it('knows of a value in a list how a single field may read it', () => {
  const items = { properties: { Item: { type: 'string' } } };
  const schema = { properties: { lines: { type: 'array', title: 'Lines', items } } };
  const definition: Definition = {
    triggers: { manual: { type: 'Request', inputs: { schema } } },
    actions: { Here: { type: 'Compose', inputs: '' } },
  };
  const [group] = valuesFor(definition, 'Here', []);
  expect(group?.values[1]).toMatchObject({
    title: 'Item',
    within: ['Lines'],
    list: { lists: ["triggerBody()?['lines']"], member: "?['Item']" },
  });
});
