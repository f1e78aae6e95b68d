import { useCallback, useEffect, useState } from 'react';
import type { Definition, JsonObject } from '../model/definition';
import { useStartRun } from '../queries';
import { useDesigner } from './use-designer';
import { useWatchedRun } from './use-watched-run';

interface TestRunOptions {
  readonly flowId: string;
  readonly onRefused: (error: unknown) => void;
}

/** A run of the draft, shown on the canvas while it goes. */
export function useTestRun({ flowId, onRefused }: TestRunOptions) {
  const designer = useDesigner();
  const mutation = useStartRun();
  const [started, setStarted] = useState<{ runId: string; definition: Definition } | null>(null);
  const follower = useWatchedRun(started?.runId ?? null, started?.definition ?? null, onRefused);
  useEffect(
    () =>
      designer.store.subscribe((state, before) => {
        if (state.run === null && before.run !== null) setStarted(null);
      }),
    [designer],
  );
  const start = useCallback(
    async (body: JsonObject) => {
      await designer.save();
      const { definition } = designer.store.getState();
      mutation.mutate(
        { flowId, source: 'draft', body },
        {
          onSuccess: ({ runId }) => {
            setStarted({ runId, definition });
            designer.open(null);
          },
          onError: onRefused,
        },
      );
    },
    [designer, flowId, mutation, onRefused],
  );
  const runId = started?.runId ?? null;
  return {
    runId,
    follower,
    isStarting: mutation.isPending,
    start: (body: JsonObject) => void start(body),
  };
}
