/** Several contents in one message, as forms send files (RFC 7578). */
import {
  type Content,
  contentOf,
  decodeBase64,
  encodeBase64,
  isContent,
  printJson,
  textContent,
  utf8,
  type Value,
  type ValueObject,
} from '../../expressions/index';
import type { Headers } from './headers';

export interface Part {
  readonly headers: Headers;
  readonly body: Content;
}

/** The parts of a message; undefined if it has no boundary or does not keep to it. */
export function readMultipart(message: Content): readonly Part[] | undefined {
  const boundary = boundaryOf(message['$content-type']);
  const bytes = decodeBase64(message.$content);
  if (!boundary || !bytes) return undefined;
  const pieces = `\r\n${oneCharacterPerByte(bytes)}`.split(`\r\n--${boundary}`);
  if (pieces.length < 3 || !pieces.at(-1)?.startsWith('--')) return undefined;
  return pieces.slice(1, -1).map(readPart);
}

function readPart(piece: string): Part {
  const split = piece.indexOf('\r\n\r\n');
  const head = split < 0 ? '' : piece.slice(0, split);
  const body = split < 0 ? piece : piece.slice(split + 4);
  const lines = head.split('\r\n').filter((line) => line.includes(':'));
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
  const bytes = Uint8Array.from(body, (character) => character.charCodeAt(0));
  const type = headers['Content-Type'] ?? headers['content-type'] ?? 'text/plain';
  return { headers, body: contentOf(type, encodeBase64(bytes)) };
}

/** The message of `{"$content-type": "multipart/…", "$multipart": [{headers, body}]}`. */
export function writeMultipart(body: ValueObject): Content {
  const given = typeof body['$content-type'] === 'string' ? body['$content-type'] : '';
  const parts = (Array.isArray(body.$multipart) ? body.$multipart : []).map(partOf);
  const named = boundaryOf(given);
  const boundary = named ?? freeBoundary(parts);
  const lines = parts.flatMap(({ headers, body: content }) => [
    utf8(`--${boundary}\r\n${headerLines(headers)}\r\n`),
    decodeBase64(content.$content) ?? utf8(content.$content),
    utf8('\r\n'),
  ]);
  const type = named ? given : `${given || 'multipart/form-data'}; boundary=${boundary}`;
  return contentOf(type, encodeBase64(join([...lines, utf8(`--${boundary}--\r\n`)])));
}

function partOf(part: Value): Part {
  const { headers, body = null } = (part ?? {}) as ValueObject;
  const written = Object.entries((headers ?? {}) as ValueObject).map(
    ([name, value]): [string, string] => [name, String(value)],
  );
  const content = contentOfPart(body);
  const typed = written.some(([name]) => name.toLowerCase() === 'content-type');
  // Plain text is what a part is that says nothing else.
  const silent = typed || (typeof body === 'string' && !isContent(body));
  const type: [string, string][] = silent ? [] : [['Content-Type', content['$content-type']]];
  return { headers: Object.fromEntries([...written, ...type]), body: content };
}

function contentOfPart(body: Value): Content {
  if (isContent(body)) return body;
  if (typeof body === 'string') return textContent('text/plain; charset=utf-8', body);
  return textContent('application/json; charset=utf-8', body === null ? '' : printJson(body));
}

const headerLines = (headers: Headers): string =>
  Object.entries(headers)
    .map(([name, value]) => `${oneLine(name)}: ${oneLine(value)}\r\n`)
    .join('');

/** A line break in a header would start another one. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

function boundaryOf(contentType: string): string | undefined {
  const found = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  return found?.[1] ?? found?.[2];
}

/** The same for the same parts, and in none of them. */
function freeBoundary(parts: readonly Part[]): string {
  const texts = parts.map(({ body }) =>
    oneCharacterPerByte(decodeBase64(body.$content) ?? utf8(body.$content)),
  );
  let number = 0;
  let boundary = 'millrace-part-0';
  while (texts.some((text) => text.includes(boundary))) boundary = `millrace-part-${++number}`;
  return boundary;
}

function oneCharacterPerByte(bytes: Uint8Array): string {
  const stretches: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) {
    stretches.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  }
  return stretches.join('');
}

export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
