import { useCallback, useEffect, useState } from 'react';
import type { Definition } from '../model/definition';
import { useTryFlow } from '../queries';
import type { Test } from './try/TestPanel';
import { stopsOf } from './try/trial';
import { useDesigner } from './use-designer';
import { useWatchedRun } from './use-watched-run';

interface TestRunOptions {
  readonly flowId: string;
  readonly onRefused: (error: unknown) => void;
}

/** A run of the draft or of what is published, shown on the canvas while it goes. */
export function useTestRun({ flowId, onRefused }: TestRunOptions) {
  const designer = useDesigner();
  const mutation = useTryFlow();
  const [started, setStarted] = useState<{ runId: string; definition: Definition } | null>(null);
  const follower = useWatchedRun(started?.runId ?? null, started?.definition ?? null, onRefused);
  useEffect(
    () =>
      designer.store.subscribe((state, before) => {
        if (state.run === null && before.run !== null) setStarted(null);
      }),
    [designer],
  );
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    void import('./try/kept-trial').then(({ keepTrial }) => {
      if (!isGone) stop = keepTrial(designer, flowId);
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [designer, flowId]);
  /** Undefined: that of the draft. */
  const watch = useCallback(
    (runId: string, definition = designer.store.getState().definition) => {
      setStarted({ runId, definition });
      designer.open(null);
    },
    [designer],
  );
  const start = useCallback(
    async ({ source, definition, data, pausesEverywhere }: Test) => {
      await designer.save();
      const state = designer.store.getState();
      const { mocks } = state.trial;
      mutation.mutate(
        {
          flowId,
          source,
          ...data,
          ...(mocks.size > 0 && { mocks: Object.fromEntries(mocks) }),
          stops: { ...stopsOf(state), ...(pausesEverywhere && { everywhere: true }) },
        },
        {
          // What others did meanwhile is in the draft that runs.
          onSuccess: ({ runId }) =>
            watch(runId, source === 'draft' ? state.definition : definition),
          onError: onRefused,
        },
      );
    },
    [designer, flowId, mutation, onRefused, watch],
  );
  const runId = started?.runId ?? null;
  return {
    runId,
    follower,
    isStarting: mutation.isPending,
    start: (test: Test) => void start(test),
    watch,
  };
}
