import { describe, expect, it } from 'vitest';
import { compareNumbers, Float, floatText, toInteger } from './numbers';
import { toText } from './text';

describe('The text of a Float', () => {
  it.each([
    [0.1, '0.1'],
    [5, '5'],
    [-2.5, '-2.5'],
    [0.0001, '0.0001'],
    [0.00001, '1E-05'],
    [1.25e-7, '1.25E-07'],
    [1e14, '100000000000000'],
    [1e15, '1E+15'],
    [1e21, '1E+21'],
    [-1.5e300, '-1.5E+300'],
    [Number.NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    [0, '0'],
  ])('%d is %s', (number, text) => {
    expect(floatText(number)).toBe(text);
  });

  it('has no point if it is whole, but keeps one inside JSON', () => {
    expect(toText(new Float(5))).toBe('5');
    expect(toText([new Float(5), 1e15 + 0.5, new Float(1e15)])).toBe(
      '[5.0,1.0000000000000005E+15,1E+15]',
    );
  });
});

describe('The order of numbers', () => {
  it('is exact between Integers and Floats beyond 2^53', () => {
    const large = toInteger(2n ** 53n + 1n);
    expect(compareNumbers(large, new Float(2 ** 53))).toBe(1);
    expect(compareNumbers(5, new Float(5))).toBe(0);
    expect(compareNumbers(Number.NaN, 1)).toBeNaN();
  });
});
