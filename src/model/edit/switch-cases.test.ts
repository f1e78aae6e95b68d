import { expect, it } from 'vitest';
import type { Definition } from '../definition';
import type { Command } from '../edit-log';
import { applyCommand } from './commands';

const flow = {
  triggers: {},
  actions: {
    Way: {
      type: 'Switch',
      expression: '@x',
      cases: {
        Case: { case: 'a', actions: { In: { type: 'Compose', inputs: 1 } } },
        Last: { case: 2 },
      },
    },
    Scope: { type: 'Scope', actions: {} },
  },
} as unknown as Definition;

const edit = (name: string, args: object) => {
  const edited = applyCommand(flow, { name, args: { step: 'Way', ...args } } as Command);
  return 'refused' in edited ? edited.refused : edited.definition.actions.Way?.cases;
};

it('adds a case under a name of its own', () => {
  expect(Object.keys(edit('addCase', { name: 'case', value: '' }) ?? {})).toEqual([
    'Case',
    'Last',
    'case_2',
  ]);
  expect(edit('addCase', { step: 'Scope', name: 'Case', value: '' })).toBe('noSuchPlace');
});

it('renames a case where it stands, with what is in it', () => {
  const renamed = edit('renameCase', { name: 'Case', to: 'High value' });
  expect(Object.keys(renamed ?? {})).toEqual(['High_value', 'Last']);
  expect(renamed).toMatchObject({ High_value: { case: 'a', actions: { In: { inputs: 1 } } } });
  expect(edit('renameCase', { name: 'Case', to: 'LAST' })).toBe('nameTaken');
  expect(edit('renameCase', { name: 'Case', to: 'CASE' })).toHaveProperty('CASE');
  expect(edit('renameCase', { name: 'Case', to: ' ' })).toBe('badName');
  expect(edit('renameCase', { name: 'constructor', to: 'x' })).toBe('noSuchPlace');
});

it('removes a case, and sets what it stands for', () => {
  expect(Object.keys(edit('removeCase', { name: 'Case' }) ?? {})).toEqual(['Last']);
  expect(edit('setCase', { name: 'Last', value: 'b' })).toMatchObject({ Last: { case: 'b' } });
  expect(edit('setCase', { name: 'None', value: 'b' })).toBe('noSuchPlace');
});
