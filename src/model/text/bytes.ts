/** Bytes of a file ↔ its text, the byte-order mark included, so that they go out as they came in. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface FileText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Undefined if the bytes are no text. Templates saved by some editors are UTF-16. */
export function decodeText(bytes: Uint8Array): FileText | undefined {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : { text, encoding };
  } catch {
    return undefined;
  }
}

/** For those who only read: without the mark. */
export function plainText(bytes: Uint8Array): string | undefined {
  return decodeText(bytes)?.text.replace(/^\uFEFF/, '');
}

export function encodeText({ text, encoding }: FileText): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[at * 2 + low] = unit & 0xff;
    bytes[at * 2 + high] = unit >> 8;
  }
  return bytes;
}

/** By its mark; without one, by where the zero bytes of JSON's first two characters stand. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [a = 1, b = 1] = bytes;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0)) return 'utf-16be';
  return 'utf-8';
}
