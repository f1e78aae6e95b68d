import { type Headers, headerOf } from './headers';

/** Nobody waits longer for a service than this at once. */
const longestMs = 86_400_000;

/** How long a service asks to wait, in milliseconds: seconds, or a date of HTTP. */
export function retryAfterMs(headers: Headers | undefined, now: number): number | undefined {
  const value = headerOf(headers, 'Retry-After')?.trim();
  if (!value) return undefined;
  if (/^\d+(?:\.\d+)?$/.test(value)) return Math.min(Math.ceil(Number(value) * 1000), longestMs);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.min(Math.max(0, at - now), longestMs);
}
