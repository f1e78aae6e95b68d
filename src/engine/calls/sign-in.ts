/** A token is fetched before the first request that needs it. */
import { isObject, parseJson, percentEncode, type Value } from '../../expressions/index';
import type { Answer, Exchange, HostRequest, HttpRequest } from '../exchange';
import { type Finished, failed } from '../handler';
import { isSameService } from './address';
import { withHeaders } from './headers';
import { outcomeOf } from './outcome';

/** Of an application that signs in for itself (client credentials of OAuth 2.0). */
export interface ClientCredentials {
  readonly authority: string;
  readonly tenant: string;
  readonly audience: string;
  readonly clientId: string;
  readonly secret: string;
}

/** The token is kept here alone, never in what the journal keeps: after a crash another one is fetched. */
export function signedIn(
  exchange: Exchange,
  credentials: ClientCredentials,
  timeoutMs: number,
): Exchange {
  let token: string | undefined;
  const asking = tokenRequest(credentials, timeoutMs);
  const signed = (request: HostRequest): HostRequest => {
    const first = exchange.request(null);
    if (token === undefined || request.kind !== 'http' || first.kind !== 'http') return request;
    if (!isSameService(request.uri, first.uri)) return request;
    return {
      ...request,
      headers: withHeaders(request.headers, { Authorization: `Bearer ${token}` }),
    };
  };
  return {
    ...exchange,
    request: (next) => (token === undefined ? asking : signed(exchange.request(next))),
    take(answer, state) {
      if (token !== undefined) return exchange.take(answer, state);
      const got = tokenOf(answer);
      if (typeof got !== 'string') return got;
      token = got;
      return { kind: 'continued', next: state.next };
    },
  };
}

function tokenRequest(credentials: ClientCredentials, timeoutMs: number): HttpRequest {
  const { authority, tenant, audience, clientId, secret } = credentials;
  const fields = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: secret,
    resource: audience,
  };
  const text = Object.entries(fields)
    .map(([name, value]) => `${name}=${percentEncode(value)}`)
    .join('&');
  return {
    kind: 'http',
    method: 'POST',
    uri: `${authority.replace(/\/+$/, '')}/${percentEncode(tenant)}/oauth2/token`,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
    body: { text },
    timeoutMs,
  };
}

function tokenOf(answer: Answer): string | Finished {
  if ('error' in answer) return failed(answer.error.code, answer.error);
  const { outputs, status } = outcomeOf(answer);
  const body = outputs !== undefined && isObject(outputs) ? asObject(outputs.body ?? null) : {};
  const token = body.access_token;
  if (status === 'Succeeded' && typeof token === 'string' && token !== '') return token;
  const why = [body.error, body.error_description].filter((one) => typeof one === 'string');
  const message =
    `The sign-in was refused with status ${answer.statusCode}. ${why.join(': ')}`.trim();
  return failed('Unauthorized', { code: 'AuthorizationFailed', message });
}

/** Some authorities announce their JSON as text. */
function asObject(body: Value): { readonly [name: string]: Value } {
  if (isObject(body)) return body;
  try {
    const parsed = typeof body === 'string' ? parseJson(body) : null;
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}
