import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printJson } from '../../../../expressions/index';
import { readLenientJson } from './read-lenient-json';

function printed(text: string): string {
  const value = readLenientJson(text);
  return value === undefined ? 'nothing' : printJson(value);
}

describe('the lenient reader', () => {
  it.each([
    ["{'a':'b'}", '{"a":"b"}'],
    ['{a:1, $b_2 : 2}', '{"a":1,"$b_2":2}'],
    ['{1:2}', '{"1":2}'],
    ['{"a":1 /* c */} // end', '{"a":1}'],
    ['// first\n[1]', '[1]'],
    ['[1,2,]', '[1,2]'],
    ['{"a":1,}', '{"a":1}'],
    ['[,1]', '[null,1]'],
    ['[1,,2]', '[1,null,2]'],
    ['{"a":,"b":1}', '{"a":null,"b":1}'],
    ['{} x', '{}'],
    ['{"a":1}}', '{"a":1}'],
    ['1 x', '1'],
    ['[NaN, Infinity, -Infinity, undefined]', '["NaN","Infinity","-Infinity",null]'],
    ['{"a":1,"a":2}', '{"a":2}'],
    ['[0x1A,010,-010,.5,1.,-0]', '[26,8,-10,0.5,1.0,0]'],
    ['[1e2,-1.5E-3,1.0]', '[100.0,-0.0015,1.0]'],
    ['[1.7976931348623157E+309]', '["Infinity"]'],
    ['[1', '[1]'],
    ['[1  ', '[1]'],
    ['[[1]', '[[1]]'],
    ['{"a":12', '{"a":12}'],
    ['{"a":{"b":1}', '{"a":{"b":1}}'],
    ['["\\\'", "\\u00e4", "a\tb\nc"]', '["\'","ä","a\\tb\\nc"]'],
  ])('reads %s', (text, expected) => expect(printed(text)).toBe(expected));

  it('finds nothing in blanks', () => expect(readLenientJson(' \r\n /* c */ ')).toBeUndefined());

  const value = 'Unexpected character encountered while parsing value';
  const early = 'Unexpected end when reading token';
  it.each([
    ['hello', `${value}: h. Path '', line 0, position 0.`],
    [' h', `${value}: h. Path '', line 1, position 1.`],
    ['}', `${value}: }. Path '', line 0, position 0.`],
    ['[}', `${value}: }. Path '', line 1, position 1.`],
    ['[+1]', `${value}: +. Path '', line 1, position 1.`],
    ['{\r\n"a":\r\n  x}', `${value}: x. Path 'a', line 3, position 2.`],
    ['[1,\n2,\nx]', `${value}: x. Path '[1]', line 3, position 0.`],
    ['\uFEFF{}', `${value}: \uFEFF. Path '', line 0, position 0.`],
    [
      ']',
      "JsonToken EndArray is not valid for closing JsonType None. Path '', line 1, position 1.",
    ],
    [
      '[1}',
      "JsonToken EndObject is not valid for closing JsonType Array. Path '', line 1, position 3.",
    ],
    ['{"a":1,', `${early}. Path ''.`],
    ['{"a":', `${early}. Path ''.`],
    ['{', `${early}. Path ''.`],
    ['[1,', `${early}. Path ''.`],
    ['{"a":[1,{"b":', `${early}. Path 'a[1]'.`],
    ['[tr', "Unexpected end when reading JSON. Path '', line 1, position 3."],
    ['[1,tru]', "Error parsing boolean value. Path '[0]', line 1, position 6."],
    ['{"a":\n  nul}', "Error parsing null value. Path 'a', line 2, position 5."],
    ['{"a":Infinityx}', "Error parsing Infinity value. Path 'a', line 1, position 13."],
    ['Note: here it is', "Error parsing NaN value. Path '', line 1, position 1."],
    [
      '[1 2]',
      "After parsing a value an unexpected character was encountered: 2. Path '[0]', line 1, position 3.",
    ],
    [
      '{"a":1 "b":2}',
      "After parsing a value an unexpected character was encountered: \". Path 'a', line 1, position 7.",
    ],
    ['{"a":1,,"b":2}', "Invalid property identifier character: ,. Path 'a', line 1, position 7."],
    ['{]', "Invalid property identifier character: ]. Path '', line 1, position 1."],
    [
      '{"a" 1}',
      "Invalid character after parsing property name. Expected ':' but got: 1. Path '', line 1, position 5.",
    ],
    ['"abc', "Unterminated string. Expected delimiter: \". Path '', line 1, position 4."],
    ['{"a', "Unterminated string. Expected delimiter: \". Path '', line 1, position 3."],
    ['{"a":"x', "Unterminated string. Expected delimiter: \". Path 'a', line 1, position 7."],
    ['"\\q"', "Bad JSON escape sequence: \\q. Path '', line 1, position 3."],
    ['["a\\u0041\\x41"]', "Bad JSON escape sequence: \\x. Path '', line 1, position 11."],
    ['"\\u12G4"', "Invalid Unicode escape sequence: \\u12G4. Path '', line 1, position 3."],
    ['[1 /* c', "Unexpected end while parsing comment. Path '[0]', line 1, position 7."],
    ['[1.2.3]', "Input string '1.2.3' is not a valid number. Path '[0]', line 1, position 6."],
    ['[08]', "Input string '08' is not a valid number. Path '[0]', line 1, position 3."],
    ['[01.5]', "Input string '01.5' is not a valid number. Path '[0]', line 1, position 5."],
    ['[1e]', "Input string '1e' is not a valid number. Path '[0]', line 1, position 3."],
    ['[-]', "Input string '-' is not a valid number. Path '[0]', line 1, position 2."],
    ['[-0x1A]', "Input string '-0x1A' is not a valid number. Path '[0]', line 1, position 6."],
    [
      '[-Infinity,-NaN]',
      "Unexpected character encountered while parsing number: N. Path '[0]', line 1, position 12.",
    ],
  ])('refuses %s', (text, message) => {
    expect(() => readLenientJson(text)).toThrow(new Error(message));
  });

  it('reads every JSON text as everybody does', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.parse(printed(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each(['['.repeat(100_000), '{"a":'.repeat(100_000)])(
    'does not follow %.4s… for ever',
    (text) => {
      expect(() => readLenientJson(text)).toThrow('nested more than 512 levels');
    },
  );

  it('takes no longer for a number of zeros', () => {
    expect(() => readLenientJson(`-${'0'.repeat(1_000_000)}.x`)).toThrow('not a valid number');
  });
});
