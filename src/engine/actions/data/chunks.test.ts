import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf } from './chunks';

describe('chunks', () => {
  it('together are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 5 }), (text, size) => {
        expect(chunksOf(text, size, 0).join('')).toBe(text);
      }),
    );
  });

  it('begin with the end of the one before', () => {
    const text = 'alpha beta gamma delta end';
    const chunks = chunksOf(text, 3, 5);
    expect(chunks[0]).toBe('alpha beta gamma');
    expect(chunks[1]?.startsWith('gamma')).toBe(true);
    expect(chunks.at(-1)?.endsWith('end')).toBe(true);
  });

  it('come to an end, however much they overlap', () => {
    expect(chunksOf('a b c', 1, 1_000)).toEqual(['a', 'a b', 'a b c']);
    expect(chunksOf('', 5, 1)).toEqual([]);
  });

  it('divide no character', () => {
    const chunks = chunksOf('😀😀😀😀', 2, 1);
    expect(chunks.every((one) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(one))).toBe(true);
  });
});
