import { expect, it } from 'vitest';
import type { Definition } from '../../model/definition';
import { searchSteps } from './step-search';

const position = { x: 0, y: 0 };
const definition: Definition = {
  metadata: {
    notes: {
      n1: {
        content: 'Ask Mary\nbefore **Christmas**',
        metadata: { position, width: 200, height: 140 },
      },
    },
  },
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: {} } },
  actions: {
    Ask_the_stock: {
      type: 'Http',
      inputs: { method: 'GET', uri: 'https://warehouse.example/parts' },
    },
    Each_line: {
      type: 'Foreach',
      foreach: "@triggerBody()?['lines']",
      actions: {
        Reserve: {
          type: 'Compose',
          inputs: 1,
          description: 'Finance wants the limit in every request.',
        },
      },
    },
    Odd_one: { type: 'SomethingElse' },
  },
};
const names = (query: string) =>
  searchSteps(definition, [])
    .find(query)
    .map(({ id }) => id);

it('finds a step by its name, its kind, and what its card says', () => {
  expect(names('stock')).toEqual(['Ask_the_stock']);
  expect(names('compose')).toEqual(['Reserve']);
  expect(names('warehouse')).toEqual(['Ask_the_stock']);
});

it('finds a step by the note on it', () => {
  expect(names('finance')).toEqual(['Reserve']);
});

it('finds a sticky note by its text', () => {
  expect(searchSteps(definition, []).find('christmas')).toMatchObject([
    { what: 'note', id: 'n1', title: 'Ask Mary', line: 'before **Christmas**' },
  ]);
});

it('finds what nothing here knows by its type', () => {
  expect(names('somethingelse')).toEqual(['Odd_one']);
});

it('finds the trigger by what people call it', () => {
  expect(names('manually')).toEqual(['manual']);
});

it('forgives a wrong letter, and letters that are left out', () => {
  expect(names('reserbe')).toEqual(['Reserve']);
  expect(names('rsrv')).toEqual(['Reserve']);
  expect(names('asstk')).toEqual(['Ask_the_stock']);
});

it('finds nothing for nothing, and nothing where nothing is near', () => {
  expect(names('  ')).toEqual([]);
  expect(names('zzz')).toEqual([]);
});

it('tells what a step stands in', () => {
  expect(searchSteps(definition, []).find('reserve')[0]?.ancestors).toEqual(['Each_line']);
});
