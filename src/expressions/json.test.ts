import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvaluationError } from './errors';
import { parseJson } from './json';
import { printJson } from './json-text';
import { Float, toFloat, toInteger } from './numbers';
import type { Value } from './value';

const number: fc.Arbitrary<Value> = fc.oneof(
  fc.integer(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(toInteger),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(toFloat),
  fc.integer().map((whole) => new Float(whole)),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.string({ unit: 'grapheme' }),
    number,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 5 }), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('JSON text', () => {
  it('gives back each value as it was: kind of number, order and all', () => {
    fc.assert(
      fc.property(value, (each) => {
        const text = printJson(each);
        const again = parseJson(text);
        expect(again).toEqual(each);
        expect(printJson(again)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('is what JSON.parse and JSON.stringify have it be where no number needs care', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (each) => {
        const text = JSON.stringify(each);
        expect(JSON.parse(printJson(parseJson(text)))).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['5.0', '5.0'],
    ['5', '5'],
    ['1e3', '1000.0'],
    ['9007199254740993', '9007199254740993'],
    ['-9223372036854775808', '-9223372036854775808'],
    ['9223372036854775808', '9.223372036854776E+18'],
    ['0.000001', '1E-06'],
    ['{"a":1,"b":2,"a":3.0}', '{"a":3.0,"b":2}'],
    [' [ 1.0 , "x\\u0041\\n" ] ', '[1.0,"xA\\n"]'],
    ['{"__proto__":1.0}', '{"__proto__":1.0}'],
    ['"a/b ü"', '"a/b ü"'],
  ])('%s is printed as %s', (text, printed) => {
    expect(printJson(parseJson(text))).toBe(printed);
  });

  it.each([
    '',
    ' ',
    '{',
    '[1.0',
    '[1.0,]',
    '{"a":1.0,}',
    '{a:1.0}',
    "{'a':1.0}",
    '1.0 x',
    '01.0',
    '1.',
    '.5',
    '+1.0',
    '[1.0 2]',
    '{"a" 1.0}',
    '"\n1.0"',
    'tru',
    'NaN',
  ])('refuses %j', (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  });

  it('agrees with JSON.parse on what is JSON at all', () => {
    const piece = fc.constantFrom(
      ...'{ } [ ] , : "a" "\\" 1 1.0 -0 1e2 true null 2.'.split(' '),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join('');
        const outcome = (read: () => unknown): string => {
          try {
            read();
            return 'read';
          } catch {
            return 'refused';
          }
        };
        expect(outcome(() => parseJson(text))).toBe(outcome(() => JSON.parse(text)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('meets a bound instead of running out of stack', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(() => parseJson(deep)).toThrow(EvaluationError);
    expect(() => parseJson(`[1.0,${deep}]`)).toThrow(EvaluationError);
    let nested: Value = 1;
    for (let i = 0; i < 100_000; i++) nested = [nested];
    expect(() => printJson(nested)).toThrow(EvaluationError);
    expect(() => printJson([new Float(1), nested])).toThrow(EvaluationError);
  });

  it('is refused before it is made where one value stands in another too often', () => {
    const large = 'x'.repeat(1_000_000);
    const often: Value = Array.from({ length: 200 }, () => [large, large]);
    expect(() => printJson(often)).toThrow('limit of characters');
    expect(() => printJson([1, [2]], 3)).toThrow('limit of characters');
    expect(printJson([1, [2]], 20)).toBe('[1,[2]]');
  });
});
