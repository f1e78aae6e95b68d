import { useCallback, useEffect, useState } from 'react';
import type { Definition, JsonObject } from '../model/definition';
import { useStartRun } from '../queries';
import type { StartTest, TestSource } from './panel/TestPanel';
import { useDesigner } from './use-designer';
import { useWatchedRun } from './use-watched-run';

interface TestRunOptions {
  readonly flowId: string;
  readonly onRefused: (error: unknown) => void;
}

/** A run of the draft or of what is published, shown on the canvas while it goes. */
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
    async (body: JsonObject, source: TestSource, definition: Definition) => {
      await designer.save();
      // What others did meanwhile is in the draft that runs.
      const run = source === 'draft' ? designer.store.getState().definition : definition;
      mutation.mutate(
        { flowId, source, body },
        {
          onSuccess: ({ runId }) => {
            setStarted({ runId, definition: run });
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
    start: (...test: Parameters<StartTest>) => void start(...test),
  };
}
