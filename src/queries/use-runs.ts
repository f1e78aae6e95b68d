import { useQuery } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Definition } from '../model/definition';
import type { RunView } from '../model/run/events';
import type { RunSummary, Services } from '../services/api';
import { unwrap, useBackend } from './backend';
import type { RunFollower, ShownRun } from './follow-run';
import { keys } from './keys';
import type { JournalAhead } from './read-ahead';
import { useChange } from './use-change';

type Request<K extends keyof Services['runs']> = Parameters<Services['runs'][K]>[0];

/** Nothing tells of a driver that has fallen silent, so open runs are looked at again. */
const lookAgainMs = 5000;
const whileOpen = (runs: readonly RunSummary[]) =>
  runs.some((one) => one.endedAt === undefined) && lookAgainMs;

export function useRuns(query: { environmentId: string; flowId?: string; limit?: number }) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.runs(actorId, query.environmentId, query.flowId),
    queryFn: () => unwrap(services.runs.list(query)),
    refetchInterval: ({ state }) => whileOpen(state.data ?? []),
  });
}

export function useRun(runId: string) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.run(actorId, runId),
    queryFn: () => unwrap(services.runs.get({ runId })),
    refetchInterval: ({ state }) => whileOpen(state.data ? [state.data] : []),
  });
}

/** The runs before and behind a run; `occurrence`: of a step that starts another flow, in its round. */
export function useRelatedRuns(runId: string, occurrence?: string) {
  const { actorId, services } = useBackend();
  const asked = { runId, ...(occurrence === undefined ? {} : { occurrence }) };
  return useQuery({
    queryKey: [...keys.run(actorId, runId), 'related', occurrence],
    queryFn: () => unwrap(services.runs.related(asked)),
    // A child is there before its parent goes on, and says nothing of it.
    refetchInterval: ({ state }) =>
      state.data?.child && state.data.child.status !== 'Running' ? false : lookAgainMs,
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

export const useTryFlow = () =>
  useRunMutation((services, request: Request<'try'>) => unwrap(services.runs.try(request)));
export const useRerun = () =>
  useRunMutation((services, request: Request<'rerun'>) => unwrap(services.runs.rerun(request)));
export const useResumeRun = () =>
  useRunMutation((services, request: Request<'resume'>) => unwrap(services.runs.resume(request)));

const loadFollower = () => import('./follow-run');

/** Begins to read the journal of a run while the run itself is asked for. */
export function useJournalAhead(runId: string): RefObject<JournalAhead | null> {
  const backend = useBackend();
  const ahead = useRef<JournalAhead>(null);
  useEffect(() => {
    let isWanted = true;
    const begin = async () => {
      const { journalAhead } = await loadFollower();
      if (isWanted) ahead.current = journalAhead(backend, runId);
    };
    // Whoever follows hears of a failure.
    begin().catch(() => {});
    return () => {
      isWanted = false;
      ahead.current = null;
    };
  }, [backend, runId]);
  return ahead;
}

/**
 * The run as its journal tells it so far; without a definition, what happens inside loops is left out.
 * What follows a journal is fetched with the first run that is watched.
 */
export function useFollowRun(options: {
  readonly runId: string | null;
  readonly definition: Definition | null;
  readonly onChange: (run: ShownRun) => void;
  readonly onError: (error: unknown) => void;
  readonly ahead?: RefObject<JournalAhead | null> | undefined;
}): RunFollower | null {
  const { runId, definition, onChange, onError, ahead } = options;
  const backend = useBackend();
  const [follower, setFollower] = useState<RunFollower | null>(null);
  useEffect(() => {
    if (runId === null) return;
    let following: RunFollower | undefined;
    let stopped = false;
    const follow = async () => {
      const { followRun } = await loadFollower();
      if (stopped) return;
      const begun = ahead?.current;
      // Its pages are read once: another follower begins by itself.
      if (ahead) ahead.current = null;
      following = followRun({
        ...{ backend, runId, definition, onChange, onError },
        ...(begun && { ahead: begun }),
      });
      setFollower(following);
    };
    follow().catch(onError);
    return () => {
      stopped = true;
      following?.stop();
      setFollower(null);
    };
  }, [backend, runId, definition, onChange, onError, ahead]);
  return follower;
}

/** The steps of a run outside of loops. */
export function useRunView(runId: string): { run: RunView | null; error: unknown } {
  const [run, setRun] = useState<RunView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const onChange = useCallback(({ view }: ShownRun) => setRun(view), []);
  useFollowRun({ runId, definition: null, onChange, onError: setError });
  return { run, error };
}
