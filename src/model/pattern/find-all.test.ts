import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, OutOfSteps } from './find-all';
import { parsePattern } from './parse-pattern';
import { assemble } from './program';

function find(source: string, text: string, ignoreCase = false, steps = 1_000_000) {
  const { piece, groups } = parsePattern(source, {
    ignoreCase,
    multiline: true,
    keepsGroups: true,
  });
  return findAll(assemble(piece), text, groups.length, { steps });
}

const found = (source: string, text: string, ignoreCase = false) =>
  find(source, text, ignoreCase).map(({ from, to }) => text.slice(from, to));

describe('all places of a pattern', () => {
  it.each([
    ['a+', 'aa b aaa', ['aa', 'aaa']],
    ['a+?', 'aa', ['a', 'a']],
    ['a|ab', 'ab', ['a']],
    ['ab|a', 'ab', ['ab']],
    ['".*?"', '"x" and "y"', ['"x"', '"y"']],
    ['".*"', '"x" and "y"', ['"x" and "y"']],
    ['^\\w+$', 'one\ntwo words\nthree', ['one', 'three']],
    ['x*', 'axxb', ['xx']],
    ['😀', 'a😀b😀', ['😀', '😀']],
  ])('%s in %j are %j', (source, text, expected) => expect(found(source, text)).toEqual(expected));

  it('ignores the case of letters of any script where it is asked to', () => {
    expect(found('ärger', 'ÄRGER Ärger', true)).toEqual(['ÄRGER', 'Ärger']);
    expect(found('[a-c]+', 'xABCx', true)).toEqual(['ABC']);
  });

  it('keeps what groups have matched', () => {
    const [match] = find('(\\d+)-(?:x)(y)?', '12-x');
    expect(match?.groups).toEqual([0, 2, -1, -1]);
  });

  it('finds what the platform finds, of patterns made from the same pieces', () => {
    const piece = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '(a|b)', '(?:ab|a)', '\\b');
    const sign = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '*?', '+?', '??');
    const source = fc
      .array(fc.tuple(piece, sign), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.map(([p, s]) => (p === '\\b' ? p : p + s)).join(''));
    const text = fc
      .array(fc.constantFrom('a', 'b', 'A', ' ', '\n'), { maxLength: 12 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(source, text, fc.boolean(), (one, given, ignoreCase) => {
        const theirs = [...given.matchAll(new RegExp(one, ignoreCase ? 'gimu' : 'gmu'))];
        expect(found(one, given, ignoreCase)).toEqual(
          theirs.map(([match]) => match).filter((match) => match !== ''),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('patterns that make others hang', () => {
  const text = `${'a'.repeat(20_000)}!`;

  it.each(['(a+)+$', '(a|a)*b', '(a|aa)+$', '(a*)*b', '(.*.*)*=', '((((a*)*)*)*)*b', 'a.*b|c'])(
    '%s is done, or given up, within its steps',
    (source) => {
      const budget = { steps: 2_000_000 };
      const { piece, groups } = parsePattern(source, { multiline: true, keepsGroups: true });
      const start = performance.now();
      try {
        findAll(assemble(piece), text, groups.length, budget);
      } catch (error) {
        expect(error).toBeInstanceOf(OutOfSteps);
      }
      // Some hundred times what it takes: a machine that hangs takes years.
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(budget.steps).toBeLessThan(2_000_000);
    },
  );

  it('are given up where each match begins another search to the end', () => {
    expect(() => find('a(.*b)?', text, false, 1_000_000)).toThrow(OutOfSteps);
  });
});
