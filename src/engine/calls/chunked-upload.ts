/**
 * Content that goes out in parts, by the protocol that Logic Apps documents: an empty request names the
 * size and is answered with a location, which takes the parts one after another.
 */
import { decodeBase64, encodeBase64, utf8 } from '../../expressions/index';
import type { Json } from '../../model/definition';
import { isObject } from '../../model/step';
import type { Exchange, HttpRequest, RawContent } from '../exchange';
import { failed } from '../handler';
import { headerOf, withHeaders } from './headers';
import { headersFor, placeOf } from './next-request';
import type { Reply } from './outcome';

/**
 * What fits into one message is sent in one, also where parts are allowed: the designers allow them
 * everywhere, and few services know the protocol.
 */
export const largestMessage = 5_242_880;

export function isForChunks({ method, body }: HttpRequest): boolean {
  if (!body || !/^(?:post|put)$/i.test(method)) return false;
  const size = 'text' in body ? body.text.length : (body.base64.length * 3) / 4;
  return size > largestMessage;
}

interface Upload {
  readonly upload: string;
  readonly from: number;
  readonly size: number;
}

export function chunkedUpload(exchange: Exchange, whole: HttpRequest): Exchange {
  const bytes = whole.body ? bytesOf(whole.body) : new Uint8Array();
  return {
    ...exchange,
    request(next) {
      const upload = uploadOf(next);
      return upload ? partRequest(whole, bytes, upload) : openingRequest(whole, bytes.length);
    },
    take(answer, state) {
      const upload = uploadOf(state.next);
      if ('error' in answer || answer.statusCode >= 300) {
        return exchange.take(answer, { ...state, next: null });
      }
      const place = upload?.upload ?? locationOf(answer, whole);
      if (place === undefined) return noLocation();
      const from = upload ? received(answer, upload, bytes.length) : 0;
      if (upload && from >= bytes.length) return exchange.take(answer, { ...state, next: null });
      if (upload && from <= upload.from) return stuck();
      const size = suggestedSize(answer) ?? upload?.size ?? largestMessage;
      return { kind: 'continued', next: { upload: place, from, size } };
    },
  };
}

function openingRequest({ body: _, ...request }: HttpRequest, length: number): HttpRequest {
  const headers = { 'x-ms-transfer-mode': 'chunked', 'x-ms-content-length': String(length) };
  return { ...request, headers: withHeaders(request.headers, headers) };
}

function partRequest(
  whole: HttpRequest,
  bytes: Uint8Array,
  { upload, from, size }: Upload,
): HttpRequest {
  const to = Math.min(from + size, bytes.length);
  const headers = { 'Content-Range': `bytes ${from}-${to - 1}/${bytes.length}` };
  return {
    ...whole,
    method: 'PATCH',
    uri: upload,
    headers: withHeaders(headersFor(whole, upload, ['Content-Length']), headers),
    body: { base64: encodeBase64(bytes.subarray(from, to)) },
    part: String(from),
  };
}

/** Where the next part begins: behind what the service says it has, else behind what was sent. */
function received({ headers }: Reply, { from, size }: Upload, total: number): number {
  const found = /^bytes[ =]\d+-(\d+)/i.exec(headerOf(headers, 'Range')?.trim() ?? '');
  return Math.min(found ? Number(found[1]) + 1 : from + size, total);
}

function locationOf({ headers }: Reply, request: HttpRequest): string | undefined {
  const location = headerOf(headers, 'Location');
  return location ? placeOf(location, request) : undefined;
}

function suggestedSize({ headers }: Reply): number | undefined {
  const size = Number(headerOf(headers, 'x-ms-chunk-size'));
  return Number.isInteger(size) && size > 0 ? size : undefined;
}

function uploadOf(next: Json): Upload | undefined {
  if (!isObject(next) || typeof next.upload !== 'string') return undefined;
  return { upload: next.upload, from: Number(next.from), size: Number(next.size) };
}

function bytesOf(content: RawContent): Uint8Array {
  if ('text' in content) return utf8(content.text);
  return decodeBase64(content.base64) ?? new Uint8Array();
}

function noLocation() {
  const message =
    'The service did not say where it takes the parts of the content: it does not know how to receive content in chunks.';
  return failed('BadRequest', { code: 'ChunkedTransferNotSupported', message });
}

function stuck() {
  const message = 'The service does not say that it has received the part that it was sent.';
  return failed('BadRequest', { code: 'InvalidContentRange', message });
}
