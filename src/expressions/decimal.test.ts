import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  divideDecimals,
  multiplyDecimals,
  remainderOfDecimals,
  subtractDecimals,
  toDecimal,
} from './decimal';
import { readDecimal } from './number-text';
import { compareNumbers, Decimal, Float } from './numbers';

const decimal = (text: string): Decimal => {
  const read = readDecimal(text);
  if (!read) throw new Error(text);
  return read;
};
const small = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 8 }))
  .map(([mantissa, scale]) => new Decimal(mantissa, scale));

describe('A decimal', () => {
  it.each([
    ['5.0000', '5.0000'],
    [' -1,234.50 ', '-1234.50'],
    ['5-', '-5'],
    ['.5', '0.5'],
    ['79228162514264337593543950335', '79228162514264337593543950335'],
    ['0.00000000000000000000000000005', '0.0000000000000000000000000000'],
    ['0.00000000000000000000000000015', '0.0000000000000000000000000002'],
    ['7.9228162514264337593543950336', '7.922816251426433759354395034'],
  ])('reads %s as %s', (text, expected) => {
    expect(String(readDecimal(text))).toBe(expected);
  });

  it.each([
    '',
    '1e5',
    '(5)',
    '-5-',
    '79228162514264337593543950336',
    '1.2.3',
    `${'9'.repeat(1e6)}`,
  ])('does not read %.30s', (text) => {
    expect(readDecimal(text)).toBeNull();
  });

  it('keeps the larger scale in sums and adds scales in products', () => {
    expect(String(addDecimals(decimal('1.10'), decimal('2')))).toBe('3.10');
    expect(String(multiplyDecimals(decimal('0.5'), decimal('0.50')))).toBe('0.250');
    expect(String(subtractDecimals(decimal('1.10'), decimal('1.1')))).toBe('0.00');
    expect(String(remainderOfDecimals(decimal('-5.5'), decimal('2')))).toBe('-1.5');
  });

  it.each([
    ['10', '4', '2.5'],
    ['1.00', '2', '0.50'],
    ['5.0000', '1', '5.0000'],
    ['100.0', '0.8', '125'],
    ['1', '3', '0.3333333333333333333333333333'],
    ['-2', '3', '-0.6666666666666666666666666667'],
    ['0.00', '7', '0.00'],
  ])('%s divided by %s is %s', (a, b, expected) => {
    expect(String(divideDecimals(decimal(a), decimal(b)))).toBe(expected);
  });

  it('undoes a sum by a difference, and orders as the exact numbers do', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const back = subtractDecimals(addDecimals(a, b), b);
        expect(compareNumbers(back, a)).toBe(0);
        const scale = 10n ** BigInt(Math.abs(a.scale - b.scale));
        const [x, y] =
          a.scale < b.scale ? [a.mantissa * scale, b.mantissa] : [a.mantissa, b.mantissa * scale];
        expect(Math.sign(compareNumbers(a, b))).toBe(x < y ? -1 : x > y ? 1 : 0);
      }),
    );
  });

  it('takes 15 digits of a float, and none that is too large', () => {
    expect(String(toDecimal(0.1))).toBe('0.1');
    expect(String(toDecimal(1 / 3))).toBe('0.333333333333333');
    expect(String(toDecimal(new Float(5)))).toBe('5');
    expect(String(toDecimal(new Float(1e28)))).toBe('10000000000000000000000000000');
    expect(toDecimal(new Float(1e29))).toBeNull();
    expect(toDecimal(Number.NaN)).toBeNull();
  });

  it('fails where a result does not fit', () => {
    const large = decimal('79228162514264337593543950335');
    expect(() => addDecimals(large, decimal('1'))).toThrow('too large');
    expect(() => multiplyDecimals(large, decimal('10'))).toThrow('too large');
    expect(String(addDecimals(large, decimal('0.4')))).toBe('79228162514264337593543950335');
  });
});
