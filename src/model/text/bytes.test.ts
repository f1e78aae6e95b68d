import { expect, it } from 'vitest';
import { decodeText, encodeText, plainText } from './bytes';

const utf16 = (text: string, isLittle: boolean) =>
  encodeText({ text, encoding: isLittle ? 'utf-16le' : 'utf-16be' });

it('gives back the bytes that it read, in each encoding, with a mark and without', () => {
  const text = '{"a": "ä 𝒳"}';
  for (const marked of [text, `\uFEFF${text}`]) {
    for (const bytes of [
      new TextEncoder().encode(marked),
      utf16(marked, true),
      utf16(marked, false),
    ]) {
      const file = decodeText(bytes);
      expect(file?.text).toBe(marked);
      expect(file && encodeText(file)).toEqual(bytes);
      expect(plainText(bytes)).toBe(text);
    }
  }
});

it('knows what is no text', () => {
  expect(decodeText(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0, 0xff]))).toBeUndefined();
  expect(decodeText(new Uint8Array([0x7b, 0xff, 0x7d]))).toBeUndefined();
});
