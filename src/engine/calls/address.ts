/** Addresses of requests: their queries, what a relative one means, whether two are of one service. */
import { isObject, percentEncode, toText, type Value } from '../../expressions/index';

/** WDL: `queries` take the place of the query that the address has. */
export function withQueries(uri: string, queries: Value | undefined): string {
  if (queries === undefined || !isObject(queries)) return uri;
  const pairs = Object.entries(queries).filter(([, value]) => value !== null);
  if (pairs.length === 0) return uri;
  const [bare = ''] = uri.split(/[?#]/, 1);
  const query = pairs.map(
    ([name, value]) => `${percentEncode(name)}=${percentEncode(toText(value))}`,
  );
  return `${bare}?${query.join('&')}`;
}

export function isAbsolute(uri: string): boolean {
  return /^https?:\/\/[^/?#]/i.test(uri) && parsed(uri) !== undefined;
}

/** A location may be written relative to the address that it answers. */
export function resolved(location: string, base: string): string {
  return parsed(location, base)?.href ?? location;
}

export function isSameService(one: string, other: string): boolean {
  const [a, b] = [parsed(one), parsed(other)];
  return a !== undefined && b !== undefined && a.protocol === b.protocol && a.host === b.host;
}

function parsed(uri: string, base?: string): URL | undefined {
  try {
    return new URL(uri, base);
  } catch {
    return undefined;
  }
}
