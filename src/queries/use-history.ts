import { useEffect, useState } from 'react';
import { useBackend } from './backend';
import { type RunPast, readHistory } from './read-history';

/** The events of a run, as far as they are read; null before the first. */
export function useRunHistory(runId: string, onError: (error: unknown) => void): RunPast | null {
  const backend = useBackend();
  const [past, setPast] = useState<RunPast | null>(null);
  useEffect(
    () => readHistory({ backend, runId, onChange: setPast, onError }),
    [backend, runId, onError],
  );
  return past;
}
