/** Requests over `fetch`, of a browser's worker or of Node: the same rules, and each its own limits. */
import type { Answer, HttpRequest } from '../../../engine/index';
import { type AddressRules, refusalOf, refusalOfHost } from './address-rules';
import { browserRefusal, hidesHeaders, whyBlocked } from './browser-limits';
import { connectionFailure } from './connection-failure';
import { failures } from './failures';
import { bytesToSend, readContent } from './read-content';
import { redirected } from './redirect';
import { hasNoBody, headersToSend } from './request-headers';
import type { SendContext, Transport } from './transport';

export interface HttpTransportOptions extends AddressRules {
  /** A browser follows redirects by itself, shows some headers only, and asks services for leave. */
  readonly where: 'browser' | 'node';
  readonly fetch: typeof globalThis.fetch;
  /** The addresses that a name stands for, where that can be asked: a public name may lead inside. */
  resolve?(hostname: string): Promise<readonly string[]>;
  readonly maximumBytes?: number;
}

/** The largest message of the service, unless it comes in parts. */
const defaultMaximumBytes = 104_857_600;
const mostRedirects = 20;

export function httpTransport(options: HttpTransportOptions): Transport {
  return {
    async send(request, context) {
      if (request.managedIdentity) return failures.noManagedIdentity();
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), request.timeoutMs);
      const signals = [limit.signal, ...(context.signal ? [context.signal] : [])];
      try {
        return await follow(request, options, context, AbortSignal.any(signals));
      } catch (error) {
        if (context.signal?.aborted) return failures.aborted();
        if (limit.signal.aborted) return failures.timeout(request.timeoutMs);
        return connectionFailure(request.uri, error);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

async function follow(
  first: HttpRequest,
  options: HttpTransportOptions,
  context: SendContext,
  signal: AbortSignal,
): Promise<Answer> {
  let request = first;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const refused = await refusal(request, options);
    if (refused) return refused;
    const response = await exchange(request, options, context, signal);
    if (!(response instanceof Response)) return response;
    const next = redirected(request, response);
    if (!next) return await answerOf(response, options);
    await response.body?.cancel();
    request = next;
  }
  return failures.tooManyRedirects(first.uri);
}

async function refusal(
  request: HttpRequest,
  options: HttpTransportOptions,
): Promise<Answer | undefined> {
  const why = refusalOf(request.uri, options);
  if (why !== undefined) return failures.refusedAddress(why);
  if (options.where === 'browser') return browserRefusal(request);
  const { hostname } = new URL(request.uri);
  for (const address of (await options.resolve?.(hostname)) ?? []) {
    const inside = refusalOfHost(address, hostname, options.allowLoopback);
    if (inside !== undefined) return failures.refusedAddress(inside);
  }
  return undefined;
}

async function exchange(
  request: HttpRequest,
  { fetch, where, ownOrigin }: HttpTransportOptions,
  context: SendContext,
  signal: AbortSignal,
): Promise<Response | Answer> {
  const headers = headersToSend(request, where === 'browser', context.idempotencyKey);
  if (!headers)
    return failures.badRequest('a header has a name or a value that HTTP does not allow.');
  const body = bodyFor(request);
  if (body === undefined) return failures.badRequest('the content is not valid base64.');
  try {
    return await fetch(request.uri, {
      method: request.method,
      headers,
      body,
      signal,
      redirect: where === 'browser' ? 'follow' : 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  } catch (error) {
    if (where !== 'browser' || signal.aborted) throw error;
    return await whyBlocked(fetch, request, headers, ownOrigin ?? 'the page');
  }
}

/** WDL: a body of a GET is left out; no fetch sends it. */
function bodyFor({ method, body }: HttpRequest): BodyInit | null | undefined {
  return body && !hasNoBody(method) ? bytesToSend(body) : null;
}

async function answerOf(response: Response, options: HttpTransportOptions): Promise<Answer> {
  // A browser has followed redirects itself; what it found elsewhere than allowed goes no further.
  const why = response.redirected ? refusalOf(response.url, options) : undefined;
  if (why !== undefined) return failures.refusedAddress(why);
  const maximumBytes = options.maximumBytes ?? defaultMaximumBytes;
  const content = await readContent(response, maximumBytes);
  if (!content) return failures.tooLarge(maximumBytes);
  return {
    statusCode: response.status,
    headers: headersOf(response),
    content,
    ...(options.where === 'browser' && hidesHeaders(response) ? { hidesHeaders: true } : {}),
  };
}

/** As services write them (`Content-Type`): fetch gives all names in lower case. */
function headersOf({ headers }: Response): Record<string, string> {
  // What was compressed is not any more.
  const stale = headers.has('Content-Encoding') ? /^content-(?:encoding|length)$/ : /^$/;
  const shown = [...headers].filter(([name]) => !stale.test(name));
  return Object.fromEntries(shown.map(([name, value]) => [writtenName(name), value]));
}

function writtenName(name: string): string {
  if (name.startsWith('x-')) return name;
  if (name === 'etag') return 'ETag';
  return name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}
