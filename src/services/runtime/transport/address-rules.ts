/** Where a flow may send requests. Asked before each request, and again at each redirect. */
import { shownAddress } from './failures';
import { placeOfHost } from './network-places';

export interface AddressRules {
  /** Our own pages and services: no flow may call those. */
  readonly ownOrigin?: string;
  /** For services on this machine; off unless its user says so. */
  readonly allowLoopback?: boolean;
}

/** Why a request must not go there; undefined: it may. */
export function refusalOf(
  uri: string,
  { ownOrigin, allowLoopback }: AddressRules,
): string | undefined {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    return `‘${shownAddress(uri)}’ is not an http or https address.`;
  if (url.username !== '' || url.password !== '') {
    return 'An address that holds a user name or a password is not called; use the authentication of the step.';
  }
  if (ownOrigin !== undefined && isSameOrigin(url, ownOrigin)) {
    return `${url.origin} is Millrace itself, which flows do not call.`;
  }
  return refusalOfHost(url.hostname, url.hostname, allowLoopback);
}

/** The same for an address that a name stands for. */
export function refusalOfHost(
  host: string,
  name: string,
  allowLoopback: boolean | undefined,
): string | undefined {
  const place = placeOfHost(host);
  if (place === 'public' || (place === 'loopback' && allowLoopback)) return undefined;
  return place === 'loopback'
    ? `${name} is this machine itself. Flows may call it only if that is allowed in the settings.`
    : `${name} is inside a private network, which flows do not call.`;
}

function isSameOrigin(url: URL, ownOrigin: string): boolean {
  if (url.origin === ownOrigin) return true;
  const own = new URL(ownOrigin);
  // The same machine under another of its names, at the same port.
  const bothLoopback =
    placeOfHost(url.hostname) === 'loopback' && placeOfHost(own.hostname) === 'loopback';
  return bothLoopback && url.port === own.port && url.protocol === own.protocol;
}
