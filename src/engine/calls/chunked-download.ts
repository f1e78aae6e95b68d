/** Content that comes in ranges: a 206 is followed by the ranges after it, and all become one answer. */
import { decodeBase64, encodeBase64, utf8 } from '../../expressions/index';
import type { Json } from '../../model/definition';
import { isObject } from '../../model/step';
import type { Exchange, HostRequest, RawContent } from '../exchange';
import { failed } from '../handler';
import { headerOf, withHeaders, withoutHeaders } from './headers';
import { join } from './multipart';
import type { Reply } from './outcome';

/** What the service lets pass in chunks. */
const mostBytes = 1_073_741_824;

/** Like pages, what was read is kept here alone; after a crash it is read again. */
export function chunkedDownload(exchange: Exchange): Exchange {
  let parts: Uint8Array[] = [];
  const size = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  return {
    ...exchange,
    request(next) {
      const request = exchange.request(null);
      const range = rangeOf(next);
      if (!range || request.kind !== 'http') return request;
      const headers = { Range: `bytes=${range.from}-${range.from + range.length - 1}` };
      return { ...request, headers: withHeaders(request.headers, headers), part: headers.Range };
    },
    take(answer, state) {
      const inner = { ...state, next: null };
      const from = rangeOf(state.next)?.from ?? 0;
      if (from === 0) parts = [];
      if ('error' in answer || answer.statusCode >= 400) return exchange.take(answer, inner);
      if (from !== size()) return { kind: 'continued', next: null };
      const chunk = chunkOf(answer);
      // A service that does not send parts sends all.
      if (!chunk) return exchange.take(answer, inner);
      if (chunk.from !== from || chunk.bytes.length === 0 || chunk.total > mostBytes)
        return unfit();
      parts.push(chunk.bytes);
      const end = size();
      if (end < chunk.total) {
        const length = Math.min(chunk.bytes.length, chunk.total - end);
        return { kind: 'continued', next: { from: end, length } };
      }
      return exchange.take(whole(answer, join(parts)), inner);
    },
  };
}

function rangeOf(next: Json): { readonly from: number; readonly length: number } | undefined {
  if (!isObject(next) || typeof next.from !== 'number') return undefined;
  return { from: next.from, length: Number(next.length ?? 0) };
}

/** WDL: the endpoint tells by `Content-Range: bytes 0-1023/10100` where its part belongs. */
function chunkOf({ statusCode, headers, content }: Reply) {
  const range = statusCode === 206 ? headerOf(headers, 'Content-Range') : undefined;
  const found = /^bytes[ =](\d+)-(\d+)\/(\d+)$/i.exec(range?.trim() ?? '');
  if (!found || !content) return undefined;
  return { from: Number(found[1]), total: Number(found[3]), bytes: bytesOf(content) };
}

function bytesOf(content: RawContent): Uint8Array {
  if ('text' in content) return utf8(content.text);
  return decodeBase64(content.base64) ?? new Uint8Array();
}

function whole(answer: Reply, bytes: Uint8Array): Reply {
  const headers = withoutHeaders(answer.headers ?? {}, ['Content-Range', 'Content-Length']);
  return {
    ...answer,
    statusCode: 200,
    headers: { ...headers, 'Content-Length': String(bytes.length) },
    content: { base64: encodeBase64(bytes) },
  };
}

function unfit() {
  const message = 'The service sent another part of the content than the one that was asked for.';
  return failed('BadRequest', { code: 'InvalidContentRange', message });
}

/** Whether the flow itself asks for one range only: then that is what it gets. */
export function asksForRange(request: HostRequest): boolean {
  return request.kind === 'http' && headerOf(request.headers, 'Range') !== undefined;
}
