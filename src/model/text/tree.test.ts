import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTree, TextFault, treeValue } from './tree';

function read(text: string): unknown {
  try {
    return treeValue(readTree(text));
  } catch (error) {
    if (error instanceof TextFault) return TextFault;
    throw error;
  }
}

describe('the tree of a JSON text', () => {
  it('has the value that JSON gives it, names given twice and odd names included', () => {
    const odd = ['{"a":1,"a":2}', '{"__proto__":{"x":1}}', '[1.0,-0,1e400,"\\ud800\\u00e9\\/"]'];
    for (const text of odd) expect(read(text)).toEqual(JSON.parse(text));
    fc.assert(
      fc.property(fc.json(), fc.nat(4), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        expect(read(spaced)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON refuses', () => {
    const close = fc.string({ unit: fc.constantFrom(...'{}[]",:1-.eE0\\u/n\u0000 \n') });
    fc.assert(
      fc.property(fc.oneof(fc.string(), close), (text) => {
        let known: unknown = TextFault;
        try {
          known = JSON.parse(text);
        } catch {
          // Comments are read here, and blanks of other alphabets.
          if (/\/[/*]|[^\S \t\r\n]/.test(text)) return;
        }
        expect(read(text)).toEqual(known);
      }),
    );
  });
});
