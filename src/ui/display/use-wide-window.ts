import { useSyncExternalStore } from 'react';

/** The breakpoint `sm` of the tokens. */
const query = '(min-width: 640px)';

function subscribe(listener: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

/** Whether there is room for a table or a row of commands; a phone gets a list. */
export function useWideWindow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
