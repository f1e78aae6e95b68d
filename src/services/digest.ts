/**
 * Tells whether a row is still the one that the log names: FNV-1a over its JSON, twice with different
 * bases, 16 hex digits. Synchronous, because nothing foreign may be awaited in a transaction. It
 * detects change; it is no signature.
 */
export function digest(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return half(text, 0x811c9dc5) + half(text, 0x01000193);
}

function half(text: string, basis: number): string {
  let hash = basis;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
