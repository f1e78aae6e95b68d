import { utf8 } from './content';

const strict = /[!'()*]/g;
const lone = /\p{Surrogate}/gu;

/** Percent-encodes all but letters, digits and `-_.~`, as UTF-8 in upper-case hex. */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text.replace(lone, '\ufffd')).replace(
    strict,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The bytes of a text, each percent escape being one; a `%` without two digits is itself. */
export function percentBytes(text: string): Uint8Array {
  const parts = text.split(/((?:%[0-9a-f]{2})+)/i);
  return joinBytes(parts.map((part, i) => (i % 2 ? hexBytes(part) : utf8(part))));
}

/** WDL: `+` becomes a blank, as in form data. */
export const percentDecode = (text: string): string =>
  text.includes('%') || text.includes('+')
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(percentBytes(text.replaceAll('+', ' ')))
    : text;

const hexBytes = (escapes: string): Uint8Array =>
  Uint8Array.from(escapes.split('%').slice(1), (digits) => Number.parseInt(digits, 16));

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
