import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RunView } from '../model/run/events';
import { foldRun, type MutableRunView } from '../model/run/fold';
import type { Services } from '../services/api';
import { type Backend, unwrap, useBackend } from './backend';
import { keys } from './keys';
import { useChange } from './use-change';

type Request<K extends keyof Services['runs']> = Parameters<Services['runs'][K]>[0];

export function useRuns(query: { environmentId: string; flowId?: string; limit?: number }) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.runs(actorId, query.environmentId, query.flowId),
    queryFn: () => unwrap(services.runs.list(query)),
  });
}

export function useRun(runId: string) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.run(actorId, runId),
    queryFn: () => unwrap(services.runs.get({ runId })),
  });
}

/** What somebody who may only run a flow sees of it. */
export function useRunCard(flowId: string) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: [...keys.flow(actorId, flowId), 'card'],
    queryFn: () => unwrap(services.runs.card({ flowId })),
  });
}

/** What the person who started a run may always see of it. */
export function useRunReceipt(runId: string) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: [...keys.run(actorId, runId), 'receipt'],
    queryFn: () => unwrap(services.runs.receipt({ runId })),
  });
}

const useRunMutation = <R, T>(act: (services: Services, request: R) => Promise<T>) =>
  useChange(act, (actorId) => [keys.runs(actorId)]);

export const useStartRun = () =>
  useRunMutation((services, request: Request<'start'>) => unwrap(services.runs.start(request)));
export const useCancelRun = () =>
  useRunMutation((services, request: Request<'cancel'>) => unwrap(services.runs.cancel(request)));
export const useResubmitRun = () =>
  useRunMutation((services, request: Request<'resubmit'>) =>
    unwrap(services.runs.resubmit(request)),
  );

/**
 * Follows a run's journal: reads what is new when news says so, at most once a frame, and folds it.
 * Answers how to stop. `onChange` gets the same map each time, with the changed records replaced.
 */
export function followRun(
  backend: Backend,
  runId: string,
  onChange: (run: RunView) => void,
  onError: (error: unknown) => void,
): () => void {
  let run: MutableRunView | undefined;
  let cursor = 0;
  let reading = false;
  let again = false;
  let stopped = false;
  const read = async () => {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    try {
      do {
        again = false;
        const batch = await unwrap(backend.services.runs.journal({ runId, cursor }));
        if (stopped) return;
        if (batch.events.length > 0 || run === undefined) {
          run = foldRun(batch.events, run);
          cursor = batch.cursor;
          onChange({ ...run });
        }
        if (again) await nextFrame();
      } while (again && !stopped);
    } catch (error) {
      if (!stopped) onError(error);
    } finally {
      reading = false;
    }
  };
  const stop = backend.onNews((news) => {
    if ((news.kind === 'run' && news.id === runId) || news.kind === 'workspace') void read();
  });
  void read();
  return () => {
    stopped = true;
    stop();
  };
}

/** A hidden page draws no frames; it reads on all the same. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden') setTimeout(resolve, 100);
    else requestAnimationFrame(() => resolve());
  });
}

export function useRunView(runId: string | null): { run: RunView | null; error: unknown } {
  const backend = useBackend();
  const [state, setState] = useState<{ run: RunView | null; error: unknown }>({
    run: null,
    error: null,
  });
  useEffect(() => {
    setState({ run: null, error: null });
    if (runId === null) return;
    return followRun(
      backend,
      runId,
      (run) => setState({ run, error: null }),
      (error) => setState((before) => ({ ...before, error })),
    );
  }, [backend, runId]);
  return state;
}
