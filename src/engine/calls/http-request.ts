/** The evaluated inputs of an HTTP action → the request that they describe. */
import { isObject, toText, type Value, type ValueObject } from '../../expressions/index';
import type { RunError } from '../../model/run/events';
import type { HttpRequest } from '../exchange';
import { isAbsolute, withQueries } from './address';
import type { Authentication } from './authentication';
import { encodeBody } from './encode';
import { type Headers, headerOf, withHeaders } from './headers';
import { hideInRequest } from './secrets';

export interface Envelope {
  readonly authentication: Authentication;
  readonly timeoutMs: number;
  readonly tracking?: Headers | undefined;
}

export function httpRequest(
  inputs: ValueObject,
  { authentication, timeoutMs, tracking }: Envelope,
): HttpRequest | { readonly error: RunError } {
  if (authentication.kind === 'refused') return { error: authentication.error };
  const uri = withQueries(textOf(inputs.uri), inputs.queries);
  if (!isAbsolute(uri)) {
    const shown = toText(hideInRequest(uri, []));
    const message = `Http request failed: the address '${shown}' is not a valid absolute http or https address.`;
    return { error: { code: 'InvalidUri', message } };
  }
  const body = encodeBody(inputs.body);
  const identity = identityIn(authentication);
  return {
    kind: 'http',
    method: (textOf(inputs.method) || 'GET').toUpperCase(),
    uri,
    headers: headersOf(inputs, authentication, body?.contentType),
    timeoutMs,
    ...(body ? { body: body.content } : {}),
    ...(tracking ? { tracking } : {}),
    ...(identity ? { managedIdentity: identity } : {}),
  };
}

function identityIn(authentication: Authentication): HttpRequest['managedIdentity'] {
  if (authentication.kind !== 'managedIdentity') return undefined;
  const { kind: _, ...identity } = authentication;
  return identity;
}

function headersOf(
  { headers, cookie }: ValueObject,
  authentication: Authentication,
  contentType: string | undefined,
): Headers {
  let all = headerTexts(headers);
  const written = textOf(cookie);
  if (written !== '') all = withHeaders(all, { Cookie: written });
  if (authentication.kind === 'header') {
    all = withHeaders(all, { Authorization: authentication.authorization });
  }
  if (contentType !== undefined)
    all = withHeaders(all, { 'Content-Type': typeFor(all, contentType) });
  return all;
}

/** The type that the flow gives, with the boundary that only whoever joins the parts knows. */
function typeFor(headers: Headers, contentType: string): string {
  const given = headerOf(headers, 'Content-Type');
  if (given === undefined) return contentType;
  const isParted = /^multipart\//i.test(given) && /^multipart\//i.test(contentType);
  return isParted ? contentType : given;
}

export function headerTexts(headers: Value | undefined): Headers {
  if (headers === undefined || !isObject(headers)) return {};
  const given = Object.entries(headers).filter(([, value]) => value !== null);
  return Object.fromEntries(given.map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: Value | undefined): string {
  return value === undefined || value === null ? '' : toText(value);
}
