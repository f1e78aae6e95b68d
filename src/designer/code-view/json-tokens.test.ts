import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonString } from './json-string';
import { jsonTokens } from './json-tokens';

const tokensOf = (line: string) =>
  jsonTokens(line).map(({ type, from, to }) => `${type} ${line.slice(from, to)}`);

describe('the tokens of a line of JSON', () => {
  it('are names, values and signs', () => {
    expect(tokensOf('  "a": [1, true, "x"], // why')).toEqual([
      'property "a"',
      'punctuation :',
      'punctuation [',
      'number 1',
      'punctuation ,',
      'number true',
      'punctuation ,',
      'string "x"',
      'punctuation ]',
      'punctuation ,',
      'comment // why',
    ]);
  });

  it('are those of the language inside of a text', () => {
    expect(tokensOf('"Hello @{body(\'A\')}!"')).toEqual([
      'string "Hello ',
      'punctuation @{',
      'function body',
      'punctuation (',
      "string 'A'",
      'punctuation )',
      'punctuation }',
      'string !"',
    ]);
    expect(tokensOf('"@concat(\'\\"\', 1)"')[0]).toBe('string "');
  });

  it('never overlap, whatever is written', () => {
    const line = fc.string({ unit: fc.constantFrom(...'{}[]":,@\\\'()ab1 u/*-'.split('')) });
    fc.assert(
      fc.property(line, (text) => {
        let end = 0;
        for (const { from, to } of jsonTokens(text)) {
          if (from < end || to < from || to > text.length) return false;
          end = to;
        }
        return true;
      }),
    );
  });
});

describe('a JSON string', () => {
  it('is read as JSON reads it, with the place of each character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const raw = JSON.stringify(text);
        const read = readJsonString(raw);
        expect(read.text).toBe(text);
        expect(read.at.at(-1)).toBe(raw.length - 1);
        expect(read.at.length).toBe(text.length + 1);
      }),
    );
  });
});
