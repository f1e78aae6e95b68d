import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Float, toFloat } from './numbers';
import { parseExpression } from './parse';
import { print, printPretty } from './print';
import type { Call, Expression, Literal, Select } from './syntax';

const problems = (source: string): string[] =>
  parseExpression(source).problems.map(({ code, from, to }) => `${code} ${from}-${to}`);

const literal = (source: string): unknown => {
  const { expression } = parseExpression(source);
  return expression.type === 'literal' ? expression.value : expression;
};

describe('The grammar', () => {
  it.each([
    ["'don''t'", "don't"],
    ["''", ''],
    ["'\\n'", '\\n'],
    ['TRUE', true],
    ['Null', null],
    ['+54', 54],
    ['-0', 0],
    ['1.5', 1.5],
    ['+.5', 0.5],
    ['5.0', new Float(5)],
    ['+1.', new Float(1)],
    ['3e1', new Float(30)],
    ['9223372036854775807', 9223372036854775807n],
    ['-9223372036854775808', -9223372036854775808n],
  ])('reads %s', (source, value) => {
    expect(literal(source)).toEqual(value);
    expect(problems(source)).toEqual([]);
  });

  it.each([
    ['', 'empty 0-0'],
    ['concat', 'bareName 0-6'],
    ['"a"', 'doubleQuotes 0-3'],
    ["'abc", 'unclosedText 0-4'],
    ['5abc', 'badNumber 0-4'],
    ['1e1.1', 'badNumber 0-5'],
    ['.5', 'empty 0-0'],
    ['9223372036854775808', 'integerTooLarge 0-19'],
    ['f(', 'unclosedCall 0-1'],
    ['f(1', 'unclosedCall 0-1'],
    ['f(,)', 'emptyArgument 2-2'],
    ['f(1,)', 'emptyArgument 4-4'],
    ['f() g()', 'unexpected 4-5'],
    ['f(1 2)', 'unexpected 4-5'],
    ['f()}', 'unexpected 3-4'],
    ['f()?', 'danglingQuestion 3-4'],
    ['f().', 'missingProperty 4-4'],
    ["f()['a'", 'unclosedIndex 3-4'],
    ['f()[]', 'missingProperty 4-4'],
    ["'abc'[0]", 'selectorOnValue 5-6'],
    ['5.x', 'badNumber 0-3'],
    ['true.x', 'selectorOnValue 4-5'],
  ])('refuses %j and says where', (source, problem) => {
    expect(problems(source)[0]).toBe(problem);
  });

  it('reads selectors as a chain, outermost last', () => {
    const { expression } = parseExpression("f ( ) . a-b ?. $c [ g() ] ?[ 'd' ]");
    expect(print(expression)).toBe("f().a-b?.$c[g()]?['d']");
    expect(expression).toMatchObject({ type: 'select', optional: true, from: 0, to: 34 });
  });

  it('takes a number for a name behind a point', () => {
    expect(print(parseExpression('f().2').expression)).toBe('f().2');
    expect(problems('f().2.x')).toEqual([]);
  });

  it('keeps a tree of what it could read, so that a text can be completed while it is typed', () => {
    const { expression } = parseExpression("concat('a', body('X')?['b'");
    expect(print(expression)).toBe("concat('a', body('X')?['b'])");
  });

  it('refuses what is nested too deep instead of running out of stack', () => {
    expect(problems('f('.repeat(4_000))[0]).toContain('tooDeep');
    expect(problems(`${'f()['.repeat(2_000)}`)[0]).toContain('tooDeep');
    expect(problems(`${'f('.repeat(64)}${')'.repeat(64)}`)).toEqual([]);
  });

  it('ends for any text, with a problem or a tree that prints and reads back', () => {
    const piece = fc.constantFrom(...'f( ) , . ? [ ] \' { } @ 1 -1 1.5 null x "'.split(' '), ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const source = pieces.join('');
        const parsed = parseExpression(source);
        if (parsed.problems.length > 0) return;
        const again = parseExpression(print(parsed.expression));
        expect(again.problems).toEqual([]);
        expect(print(again.expression)).toBe(print(parsed.expression));
      }),
      { numRuns: 500 },
    );
  });
});

describe('A printed tree', () => {
  const name = fc.constantFrom('concat', 'body', 'x-y', '$z', 'Größe');
  const value: fc.Arbitrary<Literal['value']> = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.integer(),
    fc.bigInt({ min: 2n ** 54n, max: 2n ** 63n - 1n }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(toFloat),
    fc.constantFrom(true, false, null, "it's"),
  );
  const at = { from: 0, to: 0 };
  const { expression } = fc.letrec<{ expression: Expression; chain: Call | Select }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4 },
      value.map((each): Expression => ({ type: 'literal', value: each, ...at })),
      tie('chain'),
    ),
    chain: fc.oneof(
      { maxDepth: 4 },
      fc.tuple(name, fc.array(tie('expression'), { maxLength: 3 })).map(
        ([called, args]): Call => ({
          type: 'call',
          name: called,
          nameTo: 0,
          open: 0,
          args,
          ...at,
        }),
      ),
      fc.tuple(tie('chain'), tie('expression'), fc.boolean()).map(
        ([target, index, optional]): Select => ({
          type: 'select',
          target,
          index,
          optional,
          dot: false,
          ...at,
        }),
      ),
    ),
  }));

  const bare = (tree: Expression): unknown =>
    JSON.parse(
      JSON.stringify(tree, (key, each) => {
        if (['from', 'to', 'nameTo', 'open'].includes(key)) return undefined;
        if (each instanceof Float) return { float: String(each) };
        return typeof each === 'bigint' ? `${each}n` : each;
      }),
    );

  it('reads back as the same tree, in one line and in many', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        for (const text of [print(tree), printPretty(tree, 20)]) {
          const parsed = parseExpression(text);
          expect(parsed.problems).toEqual([]);
          expect(bare(parsed.expression)).toEqual(bare(tree));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is laid out with one argument a line where it is long', () => {
    const tree = parseExpression(
      "if(equals(body('A'), 1), concat('long', 'text'), null)",
    ).expression;
    expect(printPretty(tree, 30)).toBe(
      "if(\n  equals(body('A'), 1),\n  concat('long', 'text'),\n  null\n)",
    );
  });
});
