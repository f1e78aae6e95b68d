import { useCallback, useRef } from 'react';

/** A handler that stays the same, while what it does goes along with each rendering. */
export function useSteady<A extends readonly unknown[]>(act: (...args: A) => void) {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...args: A) => latest.current(...args), []);
}
