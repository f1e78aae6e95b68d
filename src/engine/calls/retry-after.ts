import { type Headers, headerOf } from './headers';

/** How long a service asks to wait, in milliseconds: seconds, or a date of HTTP. */
export function retryAfterMs(headers: Headers | undefined, now: number): number | undefined {
  const value = headerOf(headers, 'Retry-After')?.trim();
  if (!value) return undefined;
  if (/^\d+(?:\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
