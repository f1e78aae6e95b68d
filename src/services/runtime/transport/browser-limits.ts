/** What a browser does not let a page or worker send, and why it kept an answer back. */
import type { Answer, HttpRequest } from '../../../engine/index';
import { failures } from './failures';
import { placeOfHost } from './network-places';

/** Set by the browser itself, and a request means the same without ours. */
const leftToBrowser =
  /^(?:accept-charset|accept-encoding|connection|content-length|date|dnt|expect|keep-alive|te|trailer|transfer-encoding|upgrade|user-agent|via)$/i;
const forbidden =
  /^(?:cookie2?|host|origin|referer|set-cookie|access-control-request-.*|proxy-.*|sec-.*)$/i;

/** What no browser will do, known before it is asked; undefined: it may. */
export function browserRefusal({ uri, headers }: HttpRequest): Answer | undefined {
  const url = new URL(uri);
  if (url.protocol === 'http:' && placeOfHost(url.hostname) !== 'loopback') {
    return failures.mixedContent(uri);
  }
  const header = Object.keys(headers).find((name) => forbidden.test(name));
  return header === undefined ? undefined : failures.forbiddenHeader(header);
}

export function isLeftToBrowser(name: string): boolean {
  return leftToBrowser.test(name);
}

/**
 * A browser says no more than that it failed. If the service can be reached at all, by a request whose
 * answer nobody may read, then it was the rule about origins that kept the answer back.
 */
export async function whyBlocked(
  fetch: typeof globalThis.fetch,
  request: HttpRequest,
  headers: Headers,
  ownOrigin: string,
): Promise<Answer> {
  const { host, hostname, origin } = new URL(request.uri);
  const signal = AbortSignal.timeout(10_000);
  try {
    await fetch(`${origin}/`, {
      method: 'HEAD',
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
  } catch {
    const isHere = placeOfHost(hostname) === 'loopback';
    return failures.connection(host, isHere ? unreachableHere : unreachable);
  }
  return failures.noSharing(ownOrigin, wantedHeaders(request, headers, ownOrigin));
}

const unreachable = 'the browser got no connection, and does not say why';
const unreachableHere = `${unreachable}; it may want your permission for this page to reach this machine (local network access, in the settings of the site)`;

const simpleMethods = ['GET', 'HEAD', 'POST'];
const simpleHeaders = /^(?:accept|accept-language|content-language)$/i;
const simpleType = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/** What the service would have to answer so that a browser shows it. */
function wantedHeaders({ method }: HttpRequest, headers: Headers, ownOrigin: string): string[] {
  const asked = [...headers]
    .filter(([name, value]) => !isSimple(name, value))
    .map(([name]) => name);
  return [
    `Access-Control-Allow-Origin: ${ownOrigin}`,
    ...(simpleMethods.includes(method) ? [] : [`Access-Control-Allow-Methods: ${method}`]),
    ...(asked.length === 0 ? [] : [`Access-Control-Allow-Headers: ${asked.join(', ')}`]),
  ];
}

function isSimple(name: string, value: string): boolean {
  return simpleHeaders.test(name) || (/^content-type$/i.test(name) && simpleType.test(value));
}

/** Whether the answer may have had headers that are not shown. */
export function hidesHeaders(response: Response): boolean {
  if (response.type !== 'cors') return false;
  // Only where all are shown is this one shown as well.
  return response.headers.get('Access-Control-Expose-Headers') === null;
}
