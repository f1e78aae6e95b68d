import { useEffect, useState } from 'react';
import { useVersion } from '../../queries';
import { useFlowId } from '../panel/environment';
import { useDesigner, useDesignerState } from '../use-designer';
import { compare } from './differences';
import { parsedVersion } from './parsed-version';
import { compareWords as words } from './words';

/** Milliseconds without an edit before they are counted again. */
const countAfter = 500;

interface DraftDifferencesProps {
  readonly version: number;
  /** Until they are counted. */
  readonly fallback: string;
}

/** How much the draft differs from what is published; leads to the comparison. */
export function DraftDifferences({ version, fallback }: DraftDifferencesProps) {
  const designer = useDesigner();
  const count = useCount(version);
  if (count === null) return fallback;
  return (
    <button
      type="button"
      aria-label={words.compareWith(count, version)}
      className="rounded-xs underline decoration-line-strong underline-offset-2 hover:text-ink"
      onClick={() => designer.open({ kind: 'compare', asked: { before: version, after: 'draft' } })}
    >
      {words.inBar(count, version)}
    </button>
  );
}

function useCount(version: number): number | null {
  const definition = useDesignerState((state) => state.definition);
  const { data } = useVersion(useFlowId(), version);
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const parsed = data && parsedVersion(data);
    if (!parsed?.ok) return;
    const published = parsed.definition;
    const idle = setTimeout(
      () => setCount(compare(published, definition).differences.length),
      countAfter,
    );
    return () => clearTimeout(idle);
  }, [data, definition]);
  return count;
}
