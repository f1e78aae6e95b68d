import { createContext, useContext, useRef } from 'react';
import { useStore } from 'zustand';
import type { Designer, DesignerState } from './store';

export const DesignerContext = createContext<Designer | null>(null);

export function useDesigner(): Designer {
  const designer = useContext(DesignerContext);
  if (!designer) throw new Error('DesignerContext is missing around this component.');
  return designer;
}

/**
 * Renders again only when what the selector picks has changed; a picked record is compared member by
 * member. Hundreds of cards listen, so it allocates nothing.
 */
export function useDesignerState<T>(selector: (state: DesignerState) => T): T {
  const last = useRef<T>(undefined);
  return useStore(useDesigner().store, (state) => {
    const picked = selector(state);
    if (last.current === undefined || !sameMembers(last.current, picked)) last.current = picked;
    return last.current as T;
  });
}

function sameMembers(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  for (const name in b) if (!Object.is(a[name], b[name])) return false;
  return true;
}

/** What selectors make themselves; definitions, sets and the like are compared by identity. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(Symbol.iterator in value)
  );
}
