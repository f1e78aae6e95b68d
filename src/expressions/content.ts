import { decodeBase64, encodeBase64 } from './base64';
import { isObject } from './types';
import type { Value, ValueObject } from './value';

/** Binary content: bytes of a media type, in the envelope that WDL gives them. */
export type Content = ValueObject & {
  readonly '$content-type': string;
  readonly $content: string;
};

export const OCTETS = 'application/octet-stream';

export const isContent = (value: Value): value is Content =>
  isObject(value) &&
  typeof value.$content === 'string' &&
  typeof value['$content-type'] === 'string';

export const contentOf = (type: string, base64: string): Content => ({
  '$content-type': type,
  $content: base64,
});

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The envelope of a text's UTF-8 bytes. */
export const textContent = (type: string, text: string): Content =>
  contentOf(type, encodeBase64(utf8(text)));

/** A decoder that keeps the byte-order mark, or null for an unknown charset. */
export function decoderFor(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset, { ignoreBOM: true });
  } catch {
    return null;
  }
}

export const charsetOf = (mediaType: string): string | undefined =>
  /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(mediaType)?.[1];

/** Bytes as text, by the charset of their media type, else as UTF-8. */
export function decodeContent(content: Content): string {
  const bytes = decodeBase64(content.$content);
  if (!bytes) return content.$content;
  const charset = charsetOf(content['$content-type']) ?? 'utf-8';
  return (decoderFor(charset) ?? new TextDecoder('utf-8', { ignoreBOM: true })).decode(bytes);
}
