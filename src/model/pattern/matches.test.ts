import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from './compile-pattern';
import { matches } from './matches';

const test = (source: string, text: string): boolean | undefined => {
  const program = compilePattern(source);
  return program && matches(program, text, { steps: 1_000_000 });
};

describe('patterns', () => {
  it.each([
    ['^[0-9]{5}$', '12345', true],
    ['^[0-9]{5}$', '123456', false],
    ['^(\\([0-9]{3}\\))?[0-9]{3}-[0-9]{4}$', '(888)555-1212', true],
    ['b+', 'aabc', true],
    ['^$', '', true],
    ['^a.c$', 'a\nc', false],
    ['\\bcat\\b', 'a cat!', true],
    ['\\bcat\\b', 'concat', false],
    ['^(?:a|bc|)d$', 'bcd', true],
    ['^(?:a|bc|)d$', 'd', true],
    ['^x{2,3}y?$', 'xxx', true],
    ['^x{2,3}y?$', 'x', false],
    ['^x{2,}$', 'xxxxx', true],
    ['^[^@\\s]+@[\\w.-]+$', 'a@b.c', true],
    ['^\\p{Lu}', 'Äpfel', true],
    ['^😀+$', '😀😀', true],
    ['^[a\\]]+$', 'a]', true],
    ['a{b', 'xa{b', true],
  ])('%s on %j is %s', (source, text, expected) => expect(test(source, text)).toBe(expected));

  it.each(['(?=a)', '(?<!a)b', '(a)\\1', '(', 'a)', 'a{3,2}', '(((a{99}){99}){99}){99}'])(
    'does not take %s',
    (source) => expect(compilePattern(source)).toBeUndefined(),
  );

  it.each(['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '(a*)*b', '(((()*)*)*)*b'])(
    'matches %s in linear time',
    (source) => {
      const text = `${'a'.repeat(20_000)}!`;
      expect(test(source, text)).toBe(false);
    },
  );

  it('repeats nothing without counting to the end', () => {
    expect(test('((((){9999}){9999}){9999}){9999}', '')).toBe(true);
  });

  it('says what the platform says, of patterns made from the same pieces', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '.',
      '[ab]',
      '[^a]',
      '\\w',
      '(a|b)',
      '(?:ab|)',
      '^',
      '$',
    );
    const sign = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '*?');
    const source = fc
      .array(fc.tuple(piece, sign), { maxLength: 5 })
      .map((parts) => parts.map(([p, s]) => (p === '^' || p === '$' ? p : p + s)).join(''));
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(source, text, (one, given) => {
        expect(test(one, given)).toBe(new RegExp(one, 'u').test(given));
      }),
      { numRuns: 500 },
    );
  });
});
