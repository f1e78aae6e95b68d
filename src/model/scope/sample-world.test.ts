import { describe, expect, it } from 'vitest';
import { parseJson, scopeOf, type World, worldFault } from '../../expressions/index';
import type { Definition } from '../definition';
import { evaluationPlace } from './evaluation-place';
import { sampleOf } from './sample-value';
import { sampleWorld } from './sample-world';

const ok = ['Succeeded'];
const order = {
  type: 'object',
  properties: { Number: { type: 'string' }, When: { type: 'string', format: 'date-time' } },
};
const definition: Definition = {
  parameters: { Site: { type: 'String' }, Limit: { type: 'Int', defaultValue: 7 } },
  triggers: {
    manual: {
      type: 'Request',
      kind: 'Button',
      inputs: { schema: { properties: { orders: { type: 'array', items: order } } } },
    },
  },
  actions: {
    Init: { type: 'InitializeVariable', inputs: { variables: [{ name: 'n', type: 'integer' }] } },
    Each: {
      type: 'Foreach',
      foreach: "@triggerBody()?['orders']",
      runAfter: { Init: ok },
      actions: {
        Say: { type: 'Compose', inputs: "@items('Each')?['Number']" },
        Some: {
          type: 'Query',
          inputs: { from: "@triggerBody()?['orders']" },
          runAfter: { Say: ok },
        },
      },
    },
  },
};

describe('the sample of a step', () => {
  const text = sampleWorld(definition, 'Some', []);
  const world = parseJson(text) as World;

  it('is a world that the language can read', () => {
    expect(worldFault(parseJson(text))).toBeUndefined();
  });

  it('has what is in scope, by its schema or its declaration', () => {
    const scope = scopeOf(world);
    expect(scope.item?.()).toEqual({ Number: 'Sample Number', When: '2026-06-03T09:30:00Z' });
    expect(scope.items?.('Each')).toEqual(scope.item?.());
    expect(scope.variable?.('n')).toBe(42);
    expect(scope.parameter?.('Limit')).toBe(7);
    expect(scope.parameter?.('Site')).toBe('Sample Site');
    expect(scope.outputs?.('Say')).toBe('Sample Say');
    expect(scope.outputs?.('Nobody')).toBeUndefined();
  });
});

it('a sample value is what the schema itself gives, if it gives one', () => {
  expect(sampleOf({ type: 'string', enum: ['a', 'b'] }, 'x')).toBe('a');
  expect(sampleOf({ type: ['null', 'boolean'] }, 'x')).toBe(true);
  expect(sampleOf({ items: { type: 'number' } }, 'x')).toEqual([12.5]);
  expect(sampleOf({}, 'x')).toEqual({});
});

it('a place has the loops around a step, and the list that it goes through', () => {
  expect(evaluationPlace(definition, 'Say')).toEqual({ step: 'Say', loops: ['Each'] });
  expect(evaluationPlace(definition, 'Some').list).toBe("@triggerBody()?['orders']");
  expect(evaluationPlace(definition, 'manual')).toEqual({ step: 'manual', loops: [] });
});
