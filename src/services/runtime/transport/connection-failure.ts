import type { Answer } from '../../../engine/index';
import { failures } from './failures';

/** What went wrong before there was an answer, as Node's fetch tells it: by the code of its cause. */
export function connectionFailure(uri: string, error: unknown): Answer {
  const { hostname, host } = new URL(uri);
  const code = codeOf(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return failures.unresolvable(hostname);
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(code))
    return failures.certificate(host, code);
  return failures.connection(host, reasons[code] ?? (code || messageOf(error)));
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ECONNRESET: 'the connection broke',
  UND_ERR_SOCKET: 'the connection broke',
  EPIPE: 'the connection broke',
  ETIMEDOUT: 'the connection was not made in time',
  UND_ERR_CONNECT_TIMEOUT: 'the connection was not made in time',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to its network',
};

function codeOf(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code } = at as Error & { readonly code?: unknown };
    if (typeof code === 'string') return code;
    // One attempt for each address of the name.
    if (at instanceof AggregateError && at.errors.length > 0) return codeOf(at.errors[0]);
  }
  return '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'the connection failed';
}
