const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Int8Array(128).fill(-1);
for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;

/** Characters that are turned into text at once: an argument list has a limit. */
const STRETCH = 8_192;

export function encodeBase64(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const left = bytes.length - from;
    const three = (byte(bytes, from) << 16) | (byte(bytes, from + 1) << 8) | byte(bytes, from + 2);
    for (let i = 0; i < 4; i++) {
      out[to + i] = i > left ? 61 : alphabet.charCodeAt((three >> (18 - 6 * i)) & 63);
    }
  }
  return ascii(out);
}

const byte = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

function ascii(codes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += STRETCH) {
    text += String.fromCharCode(...codes.subarray(at, at + STRETCH));
  }
  return text;
}

/** The bytes, or null if the text is not base64. White space is ignored, padding is required. */
export function decodeBase64(text: string): Uint8Array | null {
  const dense = /\s/.test(text) ? text.replace(/\s+/g, '') : text;
  if (dense.length % 4 !== 0) return null;
  const padding = dense.endsWith('==') ? 2 : dense.endsWith('=') ? 1 : 0;
  const out = new Uint8Array((dense.length / 4) * 3 - padding);
  const end = dense.length - padding;
  let bits = 0;
  for (let at = 0, to = 0; at < dense.length; at++) {
    const code = dense.charCodeAt(at);
    const value = at < end ? (code < 128 ? (values[code] ?? -1) : -1) : 0;
    if (value < 0) return null;
    bits = (bits << 6) | value;
    if (at % 4 === 3) {
      for (let shift = 16; shift >= 0 && to < out.length; shift -= 8) out[to++] = bits >> shift;
      bits = 0;
    }
  }
  return out;
}
