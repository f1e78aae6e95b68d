import { describe, expect, it } from 'vitest';
import type { ButtonInput } from '../../model/button-inputs';
import { bodyOf, findFaults } from './form-values';

const input = (kind: ButtonInput['kind'], required: boolean): ButtonInput => ({
  key: kind,
  kind,
  title: kind,
  description: '',
  required,
  choices: kind === 'choice' ? ['a', 'b'] : [],
});
const kinds = ['text', 'number', 'boolean', 'date', 'email', 'choice'] as const;

describe('findFaults', () => {
  it('asks for everything required but a yes/no, which has an answer untouched', () => {
    const faults = findFaults(
      kinds.map((kind) => input(kind, true)),
      { text: '  ', number: Number.NaN },
    );
    expect(faults).toEqual({
      text: 'missing',
      number: 'missing',
      date: 'missing',
      email: 'missing',
      choice: 'missing',
    });
  });

  it('lets optional inputs be empty, but not wrong', () => {
    const optional = kinds.map((kind) => input(kind, false));
    expect(findFaults(optional, {})).toEqual({});
    expect(findFaults(optional, { email: 'nobody', date: '20 November' })).toEqual({
      email: 'notMail',
      date: 'notDate',
    });
  });
});

describe('bodyOf', () => {
  it('keeps types and leaves out what is empty', () => {
    const values = { text: 'Taxi', number: 0, date: '', email: 'a@b', choice: 'a' };
    expect(
      bodyOf(
        kinds.map((kind) => input(kind, kind === 'boolean')),
        values,
      ),
    ).toEqual({ text: 'Taxi', number: 0, boolean: false, email: 'a@b', choice: 'a' });
    expect(bodyOf([input('boolean', false)], {})).toEqual({});
  });
});
