import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTemplate, parseTemplate } from './template';

/** A template as a short text: literal parts as they read, holes as their span. */
const shape = (source: string): string[] =>
  parseTemplate(source).parts.map((part) =>
    part.type === 'text' ? part.text : `<${source.slice(part.from, part.to)}>`,
  );

const codes = (source: string): string[] => parseTemplate(source).problems.map(({ code }) => code);

describe('A string of a definition', () => {
  it.each([
    ['plain', 'literal', ['plain']],
    ['', 'literal', []],
    ['@', 'literal', ['@']],
    ['@@f() @{g()}', 'literal', ['@f() @{g()}']],
    [' @f()', 'literal', [' @f()']],
    ['a@b.com', 'literal', ['a@b.com']],
    ['x@@{y}', 'literal', ['x@{y}']],
    ['@f()', 'expression', ['<@f()>']],
    ['@{f()}', 'text', ['<@{f()}>']],
    ['a @{f()} b', 'text', ['a ', '<@{f()}>', ' b']],
    ["@{f('}')}!", 'text', ["<@{f('}')}>", '!']],
    ['@{f()}@@{g()}', 'text', ['<@{f()}>', '@{g()}']],
    ['a@@{b}@{f()}', 'text', ['a@{b}', '<@{f()}>']],
    ['{@{f()}}', 'text', ['{', '<@{f()}>', '}']],
  ])('%j is read as %s', (source, form, parts) => {
    expect(parseTemplate(source)).toMatchObject({ form, problems: [] });
    expect(shape(source)).toEqual(parts);
  });

  it('may have white space around an expression', () => {
    expect(codes('@\n\t f( )')).toEqual([]);
    expect(codes('@{ \r\n f() }')).toEqual([]);
  });

  it('must hold an expression where it announces one', () => {
    expect(codes('@{}')).toEqual(['empty']);
    expect(codes('@ ')).toEqual(['empty']);
    expect(codes('a @{f() b')).toContain('unclosedHole');
  });

  it('has at most 8,192 characters in one expression, however long the text around is', () => {
    const longest = `concat('${'x'.repeat(8_192 - 10)}')`;
    expect(longest).toHaveLength(8_192);
    expect(codes(`@${longest}`)).toEqual([]);
    expect(codes(`@${longest} `)).toEqual(['tooLong']);
    expect(codes('y'.repeat(9_000))).toEqual([]);
  });

  it('is cut into parts that follow one another and cover it', () => {
    const piece = fc.constantFrom('@', '@@', '@{', '@@{', '}', "'", 'f()', 'x', ' ', '1');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const source = pieces.join('');
        let at = 0;
        for (const part of parseTemplate(source).parts) {
          expect(part.from).toBe(at);
          at = part.to;
        }
        expect(at).toBe(source.length);
        if (!isTemplate(source)) expect(shape(source).join('')).toBe(source);
      }),
    );
  });

  it('survives escaping: any text between holes reads back as itself', () => {
    const text = fc.string({ maxLength: 20 }).map((each) => each.replace(/@+$/, ''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const escaped = (each: string): string => each.replaceAll('@{', '@@{');
        fc.pre(!before.startsWith('@'));
        const source = `${escaped(before)}@{f()}${escaped(after)}`;
        const parts = [before, '<@{f()}>', after].filter((part) => part !== '');
        expect(shape(source)).toEqual(parts);
      }),
    );
  });
});
