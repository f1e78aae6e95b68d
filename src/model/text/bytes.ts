/** Bytes of a file ↔ its text, the byte-order mark included, so that they go out as they came in. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface FileText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Undefined if the bytes are no text. WDL: exports of some tools are UTF-16. */
export function decodeText(bytes: Uint8Array): FileText | undefined {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
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

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
