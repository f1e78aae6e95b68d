import { useRef } from 'react';

/**
 * Whether the page has shown this before. What a refusal takes away leaves the page at once, so the
 * answer itself cannot tell whether something has just gone or was never there.
 */
export function useWasHere(id: string, data: unknown): boolean {
  return useLastSeen(id, data) !== undefined;
}

/** What the page has shown last of this, however it went. */
export function useLastSeen<T>(id: string, data: T | undefined): T | undefined {
  const seen = useRef<{ readonly id: string; readonly data: T } | null>(null);
  if (data !== undefined) seen.current = { id, data };
  return seen.current?.id === id ? seen.current.data : undefined;
}
