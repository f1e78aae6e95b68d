import { describe, expect, it } from 'vitest';
import { faultOfRow, newRow, toButtonInput } from './input-rows';

describe('an edited input', () => {
  it('is asked for by default, under the name of its kind', () => {
    expect(toButtonInput(newRow(1, 'number'))).toEqual({
      kind: 'number',
      title: 'Number',
      required: true,
    });
  });

  it('takes each line as a choice, once', () => {
    const row = { ...newRow(1, 'choice'), title: ' Cost centre ', choices: 'Sales\n\n IT \nSales' };
    expect(faultOfRow(row)).toBeUndefined();
    expect(toButtonInput(row)).toMatchObject({ title: 'Cost centre', choices: ['Sales', 'IT'] });
  });

  it('needs a question, and a drop-down needs choices', () => {
    expect(faultOfRow({ ...newRow(1, 'text'), title: '  ' })).toBe('titleMissing');
    expect(faultOfRow({ ...newRow(1, 'choice'), choices: ' \n' })).toBe('choicesMissing');
  });
});
