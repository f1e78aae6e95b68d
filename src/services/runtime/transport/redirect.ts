import type { HttpRequest } from '../../../engine/index';

const followed = [301, 302, 303, 307, 308];
const credentials = /^(?:authorization|cookie|proxy-authorization)$|key|secret|token/i;
const ofContent = /^content-/i;

/** The request that a redirect asks for; undefined: this answer is none, or one without a place. */
export function redirected(request: HttpRequest, response: Response): HttpRequest | undefined {
  const location = response.headers.get('Location');
  if (!followed.includes(response.status) || !location) return undefined;
  if (!URL.canParse(location, request.uri)) return undefined;
  const target = new URL(location, request.uri);
  const turnsToGet =
    response.status === 303
      ? request.method !== 'HEAD'
      : response.status < 303 && request.method === 'POST';
  const leaves = target.origin !== new URL(request.uri).origin;
  const kept = Object.entries(request.headers).filter(
    ([name]) => !(leaves && credentials.test(name)) && !(turnsToGet && ofContent.test(name)),
  );
  const moved = { ...request, uri: target.href, headers: Object.fromEntries(kept) };
  if (!turnsToGet) return moved;
  const { body: _, ...rest } = moved;
  return { ...rest, method: 'GET' };
}
