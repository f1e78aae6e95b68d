import { describe, expect, it } from 'vitest';
import { readIso } from './iso';
import { readSpan, spanBetween, spanText } from './span';
import { formatSpan } from './span-format';

const between = (from: string, to: string) => {
  const [a, b] = [readIso(from), readIso(to)];
  return a && b && spanText(spanBetween(a, b));
};

describe('A length of time', () => {
  it.each([
    ['2015-02-08', '2018-07-30', '1268.00:00:00'],
    ['2024-01-02', '2024-01-01T12:00:00.5', '-11:59:59.5000000'],
    ['2024-01-01T12:00:00', '2024-01-03', '1.12:00:00'],
    ['2024-01-03', '2024-01-01T12:00:00', '-1.12:00:00'],
    ['2024-01-01', '2024-01-01', '00:00:00'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(between(from, to)).toBe(expected);
  });

  it.each([
    ['1.02:30:00.5', 'g', '1:2:30:00.5'],
    ['1.02:30:00.5', 'G', '1:02:30:00.5000000'],
    ['-02:30', 'c', '-02:30:00'],
    ['5', 'c', '5.00:00:00'],
    ['1.02:03:04.5', "d'd 'hh\\:mm\\:ss\\.FF", '1d 02:03:04.5'],
    ['02:30', 'x', null],
    ['02:30', 'hh:mm', null],
  ])('%s as %s is %s', (text, format, expected) => {
    const span = readSpan(text);
    expect(span && formatSpan(span, format)).toBe(expected);
  });

  it.each(['', '24:00', '1:60', 'x', '1.2.3'])('is not %j', (text) => {
    expect(readSpan(text)).toBeNull();
  });
});
