/**
 * Bytes → text. Exports carry byte-order marks, and templates saved by some editors are UTF-16.
 * undefined: the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** By its mark; without one, by where the zero bytes of JSON's first two characters stand. */
function encodingOf(bytes: Uint8Array): string {
  const [a = 1, b = 1] = bytes;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0)) return 'utf-16be';
  return 'utf-8';
}
