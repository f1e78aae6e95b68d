import { useCallback, useEffect, useState } from 'react';
import type { JsonObject } from '../model/definition';
import { useRunView, useStartRun } from '../queries';
import { useDesigner } from './use-designer';

interface TestRunOptions {
  readonly flowId: string;
  readonly onRefused: (error: unknown) => void;
}

/** A run of the draft, shown on the canvas while it goes. */
export function useTestRun({ flowId, onRefused }: TestRunOptions) {
  const designer = useDesigner();
  const mutation = useStartRun();
  const [runId, setRunId] = useState<string | null>(null);
  const { run } = useRunView(runId);
  useEffect(() => {
    if (run) designer.show({ run });
  }, [designer, run]);
  useEffect(
    () =>
      designer.store.subscribe((state, before) => {
        if (state.run === null && before.run !== null) setRunId(null);
      }),
    [designer],
  );
  const start = useCallback(
    async (body: JsonObject) => {
      await designer.save();
      mutation.mutate(
        { flowId, source: 'draft', body },
        {
          onSuccess: (started) => {
            setRunId(started.runId);
            designer.open(null);
          },
          onError: onRefused,
        },
      );
    },
    [designer, flowId, mutation, onRefused],
  );
  return { runId, isStarting: mutation.isPending, start: (body: JsonObject) => void start(body) };
}
