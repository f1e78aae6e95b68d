import { useRef } from 'react';

/**
 * Whether the page has shown this before. What a refusal takes away leaves the page at once, so the
 * answer itself cannot tell whether something has just gone or was never there.
 */
export function useWasHere(id: string, data: unknown): boolean {
  const seen = useRef<string | null>(null);
  if (data !== undefined) seen.current = id;
  return seen.current === id;
}
