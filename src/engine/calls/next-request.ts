/** The request that follows another one, at an address that a service has named. */
import type { HostRequest, HttpRequest } from '../exchange';
import { isSameService, resolved } from './address';
import { withoutHeaders } from './headers';
import { isSecretName } from './secrets';

/** Where a service says its result will be. */
export function requestOfLocation(request: HostRequest, location: string): HostRequest {
  switch (request.kind) {
    case 'http':
      return readOf(request, location);
    case 'operation':
      return { ...request, location };
    case 'workflow':
      return request;
  }
}

/** The page after this one. */
export function requestOfPage(request: HostRequest, nextLink: string): HostRequest {
  switch (request.kind) {
    case 'http':
      return readOf(request, nextLink);
    case 'operation':
      return { ...request, nextLink };
    case 'workflow':
      return request;
  }
}

/** What a service says about another place: from where the address is meant, if it is relative. */
export function placeOf(location: string, request: HostRequest): string {
  return request.kind === 'http' ? resolved(location, request.uri) : location;
}

/** Credentials go to no other service than the one that they were meant for. */
export function readOf(request: HttpRequest, uri: string): HttpRequest {
  const { body: _, ...rest } = request;
  const headers = headersFor(request, uri, contentHeaders);
  return { ...rest, method: 'GET', uri, headers, part: uri };
}

const contentHeaders = ['Content-Type', 'Content-Length', 'Content-Encoding', 'Transfer-Encoding'];

export function headersFor(
  { uri: before, headers }: HttpRequest,
  uri: string,
  dropped: readonly string[],
): Readonly<Record<string, string>> {
  const secret = isSameService(uri, before) ? [] : Object.keys(headers).filter(isSecretName);
  return withoutHeaders(headers, [...dropped, ...secret]);
}
