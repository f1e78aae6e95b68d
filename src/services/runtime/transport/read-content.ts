/** The body of an answer, as text where it is text. */
import type { RawContent } from '../../../engine/index';

/** Undefined: there is more than may be read. */
export async function readContent(
  response: Response,
  maximumBytes: number,
): Promise<RawContent | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length;
    if (size > maximumBytes) {
      await reader?.cancel();
      return undefined;
    }
    pieces.push(next.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return contentOf(bytes, response.headers.get('Content-Type') ?? '');
}

/** Whether there are characters in it; XML other than `text/xml` keeps its bytes, as expressions see it. */
const textual = /^\s*(?:text\/|application\/(?:[^;\s]+\+)?json\b)/i;

function contentOf(bytes: Uint8Array, type: string): RawContent {
  const decoder = textual.test(type) ? decoderFor(type) : undefined;
  return decoder ? { text: decoder.decode(bytes) } : { base64: base64Of(bytes) };
}

function decoderFor(type: string): TextDecoder | undefined {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(type)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8_192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return btoa(binary);
}

/** What is sent; undefined if its base64 is none. */
export function bytesToSend(content: RawContent): string | Uint8Array<ArrayBuffer> | undefined {
  if ('text' in content) return content.text;
  try {
    return Uint8Array.from(atob(content.base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
