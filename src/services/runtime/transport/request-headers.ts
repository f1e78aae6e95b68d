import type { HttpRequest } from '../../../engine/index';
import { isLeftToBrowser } from './browser-limits';

export function hasNoBody(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/**
 * What is read along the way (a poll, a page) has no effect to be had twice, and must be answered anew
 * each time. In a browser that goes for every reading request: each header of ours is one more that the
 * service would have to admit.
 */
function keyFor({ method, tracking, part }: HttpRequest, isBrowser: boolean, key: string) {
  const reads = hasNoBody(method);
  if (!tracking || (reads && (isBrowser || part !== undefined))) return undefined;
  // Names of actions need not be ASCII; headers are.
  return encodeURI(part === undefined ? key : `${key}/${part}`);
}

/** Undefined: one of them is not what HTTP allows. */
export function headersToSend(
  request: HttpRequest,
  isBrowser: boolean,
  idempotencyKey: string,
): Headers | undefined {
  const wantsBody = !hasNoBody(request.method);
  try {
    const key = keyFor(request, isBrowser, idempotencyKey);
    const headers = new Headers(isBrowser ? {} : request.tracking);
    if (key !== undefined) headers.set('Idempotency-Key', key);
    for (const [name, value] of Object.entries(request.headers)) {
      // The length is that of what is really sent.
      const left = isBrowser ? isLeftToBrowser(name) : /^content-length$/i.test(name);
      const isOfBody = /^content-type$/i.test(name);
      if (!left && (wantsBody || !isOfBody || request.body === undefined)) headers.set(name, value);
    }
    return headers;
  } catch {
    return undefined;
  }
}
