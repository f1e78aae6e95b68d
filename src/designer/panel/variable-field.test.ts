import { describe, expect, it } from 'vitest';
import { field } from '../../model/actions/field';
import type { Action } from '../../model/definition';
import { meantValue } from './field-text';
import { withTypeOfVariable } from './variable-field';

const declaration = (type: string): Action => ({
  type: 'InitializeVariable',
  inputs: { variables: [{ name: 'Total', type }] },
});
const initial = field('inputs/variables/0/value', 'Value', 'multiline', { type: 'object' });
const assigned = field('inputs/value', 'Value', 'multiline', { type: 'object' });
const setting: Action = { type: 'SetVariable', inputs: { name: 'total', value: '' } };

const meant = (text: string, type: string) =>
  meantValue(text, withTypeOfVariable(initial, declaration(type), { actions: {} }).type);

describe('a field for the value of a variable', () => {
  it('takes a number as what the variable is declared to be', () => {
    expect(meant('0', 'Integer')).toBe(0);
    expect(meant('0.5', 'float')).toBe(0.5);
    expect(meant('true', 'boolean')).toBe(true);
    expect(meant('[1]', 'array')).toEqual([1]);
    expect(meant('0', 'string')).toBe('0');
    expect(meant('true', 'String')).toBe('true');
  });

  it('knows the type of a variable that another step declares', () => {
    const definition = { actions: { A: declaration('integer'), B: setting } };
    expect(withTypeOfVariable(assigned, setting, definition).type).toBe('integer');
    expect(withTypeOfVariable(assigned, setting, { actions: {} })).toBe(assigned);
  });

  it('leaves all other fields as they are', () => {
    const compose: Action = { type: 'Compose', inputs: '' };
    expect(withTypeOfVariable(assigned, compose, { actions: {} })).toBe(assigned);
  });
});
