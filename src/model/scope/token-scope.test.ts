import { describe, expect, it } from 'vitest';
import {
  inferTemplate,
  parseExpression,
  type Reference,
  referenceOf,
} from '../../expressions/language';
import type { ConnectorManifest } from '../connector';
import type { Action, Definition, RunAfter } from '../definition';
import { namesIn, scopeAt } from './token-scope';

const ok = ['Succeeded'];
const compose = (inputs: Action['inputs'] = '', runAfter: RunAfter = {}): Action => ({
  type: 'Compose',
  inputs: inputs ?? '',
  runAfter,
});
const orders = { type: 'array', items: { properties: { Total: { type: 'number' } } } };

const flow: Definition = {
  parameters: { Site: { type: 'String' } },
  triggers: {
    manual: {
      type: 'Request',
      kind: 'Button',
      inputs: { schema: { type: 'object', properties: { text: { type: 'string' } } } },
    },
  },
  actions: {
    Init: {
      type: 'InitializeVariable',
      inputs: { variables: [{ name: 'Count', type: 'Integer' }] },
    },
    Parse: {
      type: 'ParseJson',
      inputs: { content: '@triggerBody()', schema: { type: 'object', properties: { orders } } },
      runAfter: { Init: ok },
    },
    Loop: {
      type: 'Foreach',
      foreach: "@body('Parse')?['orders']",
      runAfter: { Parse: ok },
      actions: {
        First: compose({ sum: "@items('Loop')?['Total']" }),
        Here: compose('', { First: ok }),
      },
    },
    Group: {
      type: 'Scope',
      runAfter: { Loop: ok },
      actions: { Inner: compose('x') },
    },
    After: compose('', { Group: ok }),
    Beside: compose(),
  },
};

function reference(text: string): Reference {
  const found = referenceOf(parseExpression(text).expression);
  if (!found) throw new Error(text);
  return found;
}

const typeAt = (step: string, text: string, definition = flow) =>
  scopeAt(definition, step, []).schemaOf(reference(text)).type;

describe('the scope of a step', () => {
  it('has what certainly comes before, nearest first, and nothing out of a For each', () => {
    const names = (step: string) => scopeAt(flow, step, []).steps.map(({ name }) => name);
    expect(names('Here')).toEqual(['First', 'Parse', 'Init']);
    expect(names('After')).toEqual(['Group', 'Inner', 'Loop', 'Parse', 'Init']);
    expect(names('Beside')).toEqual([]);
  });

  it('has the loops around, the variables declared before, and the parameters', () => {
    const here = scopeAt(flow, 'Here', []);
    expect(here.loops.map(({ name, kind }) => [name, kind])).toEqual([['Loop', 'foreach']]);
    expect(here.variables).toEqual([{ name: 'Count', type: 'Integer', step: 'Init' }]);
    expect(here.parameters).toEqual([{ name: 'Site', type: 'String' }]);
    expect(scopeAt(flow, 'Beside', []).variables).toEqual([]);
    expect(scopeAt(flow, 'After', []).loops).toEqual([]);
  });

  it('has nothing for the trigger', () => {
    const scope = scopeAt(flow, 'manual', []);
    expect([scope.steps, scope.trigger, scope.variables]).toEqual([[], null, []]);
  });

  it('knows the types that schemas, declarations and literals say', () => {
    expect(typeAt('Here', "triggerBody()?['text']")).toBe('string');
    expect(typeAt('Here', "triggerOutputs()?['headers/x-ms-user-name']")).toBe('string');
    expect(typeAt('Here', "outputs('Parse')?['body/orders']")).toBe('array');
    expect(typeAt('Here', "items('Loop')?['Total']")).toBe('number');
    expect(typeAt('Here', "item()?['Total']")).toBe('number');
    expect(typeAt('Here', "outputs('First')?['sum']")).toBe('number');
    expect(typeAt('Here', "variables('count')")).toBe('integer');
    expect(typeAt('Here', "parameters('Site')")).toBe('string');
    expect(typeAt('Here', "body('Nobody')")).toBeUndefined();
  });

  it('follows expressions through lists and functions', () => {
    const listing = (actions: Definition['actions']): Definition => ({
      ...flow,
      actions: { ...flow.actions, ...actions },
    });
    const from = "@body('Parse')?['orders']";
    const definition = listing({
      Some: { type: 'Query', inputs: { from, where: "@greater(item()?['Total'], 1)" } },
      Totals: { type: 'Select', inputs: { from, select: { t: "@item()?['Total']", n: 'x' } } },
      Joined: { type: 'Join', inputs: { from, joinWith: ',' } },
      Length: compose("@length(body('Some'))"),
      One: compose("@first(body('Totals'))"),
      Web: { type: 'Http', inputs: {} },
    });
    const type = (text: string) => typeAt('After', text, definition);
    expect(type("body('Some')[0]?['Total']")).toBe('number');
    expect(type("body('Totals')[0]?['t']")).toBe('number');
    expect(type("body('Totals')[0]?['n']")).toBe('string');
    expect(type("body('Joined')")).toBe('string');
    expect(type("outputs('Length')")).toBe('integer');
    expect(type("outputs('One')?['t']")).toBe('number');
    expect(type("outputs('Web')?['statusCode']")).toBe('integer');
  });

  it('knows what operations of connectors give, and that a trigger splits its list', () => {
    const operation = (id: string, kind: 'action' | 'trigger') => ({
      id,
      kind,
      title: id,
      description: '',
      parameters: [],
      summary: '',
      output: { type: 'object', properties: { value: orders } },
    });
    const connector = {
      id: 'shared_x',
      title: 'X',
      description: '',
      colour: 'blue',
      glyph: 'x',
      tier: 'Standard',
      connection: 'none',
      operations: [operation('List', 'action'), operation('New', 'trigger')],
    } as const satisfies ConnectorManifest;
    const host = (operationId: string) => ({
      type: 'OpenApiConnection',
      inputs: { host: { apiId: '/apis/shared_x', connectionName: 'x', operationId } },
    });
    const definition: Definition = {
      triggers: { new: { ...host('New'), splitOn: "@triggerOutputs()?['body/value']" } },
      actions: { List: host('List'), Last: compose('', { List: ok }) },
    };
    const scope = scopeAt(definition, 'Last', [connector]);
    expect(scope.schemaOf(reference("body('List')?['value']")).type).toBe('array');
    expect(scope.schemaOf(reference("triggerBody()?['Total']")).type).toBe('number');
  });

  it('reads the list of a filter where the filter stands', () => {
    const nested: Definition = {
      triggers: {},
      actions: {
        Loop: {
          type: 'Foreach',
          foreach: [{ lines: [{ price: 1.5 }] }],
          actions: {
            Some: { type: 'Query', inputs: { from: "@item()?['lines']", where: '@true' } },
            Here: compose("@item()?['lines']", { Some: ok }),
          },
        },
      },
    };
    expect(typeAt('Here', "body('Some')[0]?['price']", nested)).toBe('number');
    expect(typeAt('Here', "items('Loop')?['lines']", nested)).toBe('array');
  });

  it('gives types for judging expressions', () => {
    const { types } = scopeAt(flow, 'Here', []);
    const typeIn = (text: string) => inferTemplate(text, types).type.kind;
    expect(typeIn("@add(variables('Count'), 1)")).toBe('integer');
    expect(typeIn("@parameters('Site')")).toBe('string');
    expect(typeIn("@body('Nobody')")).toBe('any');
  });

  it('says nothing, and does not hang, where steps refer to themselves', () => {
    const circle: Definition = {
      triggers: {},
      actions: { A: compose("@outputs('B')"), B: compose("@outputs('A')", { A: ok }) },
    };
    expect(typeAt('B', "outputs('A')", circle)).toBeUndefined();
  });

  it('gives the names for completion, and those of properties', () => {
    const names = namesIn(scopeAt(flow, 'Here', []));
    expect(names).toMatchObject({
      action: ['First', 'Parse', 'Init'],
      loop: ['Loop'],
      scope: [],
      variable: ['Count'],
      parameter: ['Site'],
    });
    expect(names.properties?.(reference("items('Loop')"))).toEqual(['Total']);
    expect(names.properties?.(reference("body('Parse')"))).toEqual(['orders']);
    expect(names.propertyType?.(reference("body('Parse')"), 'orders')).toBe('array');
  });
});
