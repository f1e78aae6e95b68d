import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal } from '../number-text';
import type { Numeric } from '../numbers';
import { english, numberCultureOf } from './culture';
import { formatNumber } from './format-number';

const decimal = (text: string): Numeric => readDecimal(text) ?? 0;

describe('A number is written', () => {
  it.each<[Numeric, string, string | null]>([
    [1234567, 'N0', '1,234,567'],
    [-1234.567, 'N2', '-1,234.57'],
    [1234.567, 'F1', '1234.6'],
    [-0.001, 'F2', '-0.00'],
    [decimal('-0.001'), 'F2', '0.00'],
    [42, 'D5', '00042'],
    [-42, 'D5', '-00042'],
    [5.5, 'D', null],
    [255, 'X', 'FF'],
    [-1, 'x', 'ffffffffffffffff'],
    [12345.678, 'e3', '1.235e+004'],
    [0, 'E2', '0.00E+000'],
    [123456789, 'G3', '1.23E+08'],
    [0.00001234, 'G', '1.234E-05'],
    [decimal('1.10'), 'G', '1.10'],
    [17.35, 'C2', '$17.35'],
    [-17.35, 'C', '-$17.35'],
    [0.1234, 'P2', '12.34%'],
    [1.5, 'R', '1.5'],
    [1, 'Q', null],
    [1, 'Q2', null],
    [Number.NaN, 'N2', 'NaN'],
  ])('%s as %s → %s', (value, format, expected) => {
    expect(formatNumber(value, format, english)).toBe(expected);
  });

  it.each<[Numeric, string, string]>([
    [2.5, 'N0', '2'],
    [3.5, 'N0', '4'],
    [0.125, 'N2', '0.12'],
    [0.125, '0.00', '0.13'],
    [decimal('0.125'), 'N2', '0.13'],
    [99.995, 'N2', '100.00'],
    [0.5, 'N0', '0'],
    [1.5, 'P0', '150%'],
  ])('%s rounded as %s → %s', (value, format, expected) => {
    expect(formatNumber(value, format, english)).toBe(expected);
  });

  it.each<[Numeric, string, string]>([
    [1234567890, '0,0.00', '1,234,567,890.00'],
    [0.5, '#.##', '.5'],
    [0, '#.##', ''],
    [12, '00.00', '12.00'],
    [1234, '.0', '1234.0'],
    [12345, '#,##0,', '12'],
    [1234567, '0,,.0M', '1.2M'],
    [0.1234, '0.0%', '12.3%'],
    [0.5, '0‰', '500‰'],
    [5, '0;(0)', '5'],
    [-5, '0;(0)', '(5)'],
    [-0.4, '0;(0);none', 'none'],
    [0, '0;(0);none', 'none'],
    [-5, '0;;none', '-5'],
    [123, '000-00-0000', '000-00-0123'],
    [5551234567, '(###) ###-####', '(555) 123-4567'],
    [12345.678, '0.00E+00', '1.23E+04'],
    [12345.678, '##0.0e-0', '123.5e2'],
    [1234.5, '"x;"0\\%', 'x;1235%'],
    [5, "'a'0'b", 'a5b'],
    [-0.001, '0.00', '-0.00'],
  ])('%s as %s → %s', (value, format, expected) => {
    expect(formatNumber(value, format, english)).toBe(expected);
  });

  it.each([
    ['de-DE', 'N2', '1.234.567,89'],
    ['de-DE', 'C2', '1.234.567,89 €'],
    ['en-IN', 'N2', '12,34,567.89'],
    ['is-IS', '#,##0.00', '1.234.567,89'],
    ['es-ES', 'N2', '1.234.567,89'],
    ['en-GB', 'C', '£1,234,567.89'],
    ['de-DE', 'P0', '123.456.789 %'],
  ])('in %s as %s → %s', (locale, format, expected) => {
    const culture = numberCultureOf(locale);
    expect(culture && formatNumber(1_234_567.891, format, culture)).toBe(expected);
  });

  it('shows all digits of an integer, whatever the groups', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        expect(formatNumber(value, 'N0', english)?.replaceAll(',', '')).toBe(String(value));
        expect(formatNumber(value, '#,##0', english)?.replaceAll(',', '')).toBe(String(value));
      }),
    );
  });
});
