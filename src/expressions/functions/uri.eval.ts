import { functionError } from '../errors';
import type { BodiesOf } from './signature';
import type { uriFunctions } from './uri';

const ports: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  ws: 80,
  wss: 443,
  ftp: 21,
  mailto: 25,
  telnet: 23,
  ldap: 389,
  gopher: 70,
  nntp: 119,
};

export const uriBodies: BodiesOf<typeof uriFunctions> = {
  uriHost: (_, uri) => read('uriHost', uri).hostname,
  uriPath: (_, uri) => read('uriPath', uri).pathname || '/',
  uriPathAndQuery: (_, uri) => {
    const url = read('uriPathAndQuery', uri);
    return (url.pathname || '/') + url.search;
  },
  uriPort: (_, uri) => {
    const url = read('uriPort', uri);
    return url.port === '' ? (ports[schemeOf(url)] ?? -1) : Number(url.port);
  },
  uriQuery: (_, uri) => read('uriQuery', uri).search,
  uriScheme: (_, uri) => schemeOf(read('uriScheme', uri)),
};

const schemeOf = (url: URL): string => url.protocol.slice(0, -1);

/** .NET wants two slashes and a host where a browser would supply them. */
const hierarchical = /^\s*(?:https?|ftp|wss?):(?![\\/]{2}[^\\/])/i;

function read(name: string, uri: string): URL {
  try {
    if (hierarchical.test(uri)) throw new TypeError('No host.');
    return new URL(uri);
  } catch {
    throw functionError(name, 'expects its parameter to be a well formed absolute URI.');
  }
}
