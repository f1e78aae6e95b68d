import { useDeferredValue, useMemo } from 'react';
import type { Definition } from '../../model/definition';
import { useVersion } from '../../queries';
import { useFlowId } from '../panel/environment';
import { useDesignerState } from '../use-designer';
import { type Comparison, compare } from './differences';
import { parsedVersion } from './parsed-version';
import type { CompareAsked, Side } from './side';

export type ReadSide =
  | { readonly state: 'reading' }
  | { readonly state: 'gone' }
  | { readonly state: 'unreadable'; readonly message: string }
  | { readonly state: 'read'; readonly definition: Definition };

export interface Compared {
  readonly before: ReadSide;
  readonly after: ReadSide;
  /** Null until both are read, or if one cannot be. */
  readonly comparison: Comparison | null;
}

export function useCompared(asked: CompareAsked): Compared {
  const before = useSide(asked.before);
  const after = useSide(asked.after);
  const comparison = useMemo(
    () =>
      before.state === 'read' && after.state === 'read'
        ? comparedOnce(before.definition, after.definition)
        : null,
    [before, after],
  );
  return { before, after, comparison };
}

function useSide(side: Side): ReadSide {
  const number = side === 'draft' ? null : side;
  const version = useVersion(useFlowId(), number);
  const draft = useDeferredValue(useDesignerState((state) => state.definition));
  const { data } = version;
  const hasFailed = version.isError;
  return useMemo((): ReadSide => {
    if (number === null) return { state: 'read', definition: draft };
    if (hasFailed) return { state: 'gone' };
    if (!data) return { state: 'reading' };
    const parsed = parsedVersion(data);
    if (parsed.ok) return { state: 'read', definition: parsed.definition };
    return { state: 'unreadable', message: parsed.failure.message };
  }, [number, draft, data, hasFailed]);
}

/** The panel and the marks on the canvas ask for the same. */
let last: Comparison | null = null;

function comparedOnce(before: Definition, after: Definition): Comparison {
  if (last?.before !== before || last.after !== after) last = compare(before, after);
  return last;
}
