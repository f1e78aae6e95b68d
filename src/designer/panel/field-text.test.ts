import { describe, expect, it } from 'vitest';
import { meantValue, scalarOf, textOf } from './field-text';

describe('the text of a field', () => {
  it('keeps the type of a lone expression, unless text is wanted', () => {
    expect(meantValue("@{outputs('A')}", 'object')).toBe("@outputs('A')");
    expect(meantValue("@{outputs('A')}", 'string')).toBe("@{outputs('A')}");
    expect(meantValue("@{outputs('A')} ", 'object')).toBe("@{outputs('A')} ");
  });

  it('reads JSON once it is whole, and shows it again', () => {
    expect(meantValue('{"a": [1', 'object')).toBe('{"a": [1');
    expect(meantValue('{"a": [1]}', 'object')).toEqual({ a: [1] });
    expect(meantValue(textOf({ a: [1] }), 'object')).toEqual({ a: [1] });
  });

  it('reads numbers and yes or no only where they are written as such', () => {
    expect(['10', '-0.5', 'true', '007', '1e3', '', '10 '].map(scalarOf)).toEqual([
      10,
      -0.5,
      true,
      '007',
      '1e3',
      '',
      '10 ',
    ]);
  });
});
