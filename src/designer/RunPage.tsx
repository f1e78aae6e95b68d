import { useEffect, useMemo, useState } from 'react';
import type { Definition } from '../model/definition';
import { parseDefinition } from '../model/parse';
import type { RunError } from '../model/run/events';
import {
  type RunSummary,
  useCancelRun,
  useConnectors,
  useJournalAhead,
  useResubmitRun,
  useRun,
} from '../queries';
import { EmptyState, Note, Skeleton } from '../ui';
import { RunBar } from './bar/RunBar';
import { Canvas } from './canvas/Canvas';
import { LazyRunPanel } from './LazyRunPanel';
import { LazyTimeline } from './LazyTimeline';
import { RepairContext, type RepairWays } from './run/failure/repairs';
import { GapNotes } from './run/GapNotes';
import { ParentRun } from './run/related/RelatedRuns';
import { RunHrefContext } from './run/related/run-href';
import { RerunContext } from './run/rerun-context';
import { statusOfRun } from './run/run-look';
import { runWords } from './run/words';
import { createRunStage } from './run-stage';
import type { StepPlace } from './step-place';
import { createDesigner } from './store';
import { LazyHeldBar } from './try/LazyHeldBar';
import { DesignerContext, useDesigner, useDesignerState } from './use-designer';
import { useWatchedRun } from './use-watched-run';
import { words } from './words';

interface RunPageProps {
  readonly runId: string;
  readonly backHref: string;
  readonly runHref: (runId: string) => string;
  /** Of a flow in the editor, at a step of it. */
  readonly editHref: (flowId: string, step?: string, at?: StepPlace) => string;
  /** Of a connection of one's own; without one, of all. */
  readonly connectionHref: (connectionId?: string) => string;
  readonly settingsHref: string;
  readonly onRefused: (error: unknown) => void;
  /** Another run takes the place of this one, as after “run again”. */
  readonly onRun: (runId: string) => void;
}

/** One run, on the canvas of the definition that it ran with. */
export function RunPage(props: RunPageProps) {
  const run = useRun(props.runId);
  const ahead = useJournalAhead(props.runId);
  const { onRefused } = props;
  useEffect(() => {
    if (run.error) onRefused(run.error);
  }, [run.error, onRefused]);
  if (run.isPending) return <Skeleton className="p-10" lines={6} />;
  if (!run.data) {
    return <EmptyState icon="activity" title={runWords.noRun} text={runWords.noRunText} />;
  }
  return (
    <Replay key={props.runId} {...props} run={run.data} text={run.data.definition} ahead={ahead} />
  );
}

type ReplayProps = RunPageProps & {
  readonly run: RunSummary;
  readonly ahead: ReturnType<typeof useJournalAhead>;
};

function Replay(props: ReplayProps & { readonly text: string }) {
  const [parsed] = useState(() => parseDefinition(props.text));
  if (parsed.ok) return <OpenRun {...props} definition={parsed.definition} />;
  return (
    <div className="p-7">
      <Note tone="bad" title={words.unreadable}>
        {parsed.failure.message}
      </Note>
    </div>
  );
}

function OpenRun(props: ReplayProps & { readonly definition: Definition }) {
  const { definition } = props;
  const [designer] = useState(() =>
    createDesigner({ definition, seq: 0, draft: null, newId: () => '', now: () => 0 }),
  );
  return (
    <DesignerContext value={designer}>
      <RunWorkspace {...props} />
    </DesignerContext>
  );
}

function RunWorkspace(props: ReplayProps & { readonly definition: Definition }) {
  const { runId, run, definition, backHref, editHref, onRefused, onRun } = props;
  const designer = useDesigner();
  const connectors = useConnectors(run.environmentId).data;
  const [stage] = useState(() => createRunStage(designer));
  const follower = useWatchedRun(runId, definition, onRefused, { stage, ahead: props.ahead });
  const known = useDesignerState((state) => ({
    status: statusOfRun(run, state.run),
    endedAt: run.endedAt ?? state.run?.view.endedAt,
    error: state.run?.view.error ?? run.error,
    isBehind: state.run?.isBehind ?? false,
    isThere: state.run !== null,
  }));
  const { status, endedAt, isBehind, isThere } = known;
  const isLate = useLate();
  const [isOverview, setOverview] = useState(false);
  const [isTimeline, setTimeline] = useState(false);
  const cancel = useCancelRun();
  const resubmit = useResubmitRun();
  useEffect(() => {
    if (connectors) designer.show({ connectors });
  }, [designer, connectors]);
  useFirstFailure(run.failedAction, isThere);
  const onRunAgain = () =>
    resubmit.mutate({ runId }, { onSuccess: (again) => onRun(again.runId), onError: onRefused });
  const ways: RepairWays = {
    editHref: (step, at) => editHref(run.flowId, step, at),
    environmentId: run.environmentId,
    connectionHref: props.connectionHref,
    settingsHref: props.settingsHref,
    onRunAgain,
  };
  const again = useMemo(() => ({ runId, onStarted: onRun, onRefused }), [runId, onRun, onRefused]);
  return (
    <div className="flex h-dvh min-w-0 flex-none flex-col overflow-hidden">
      <RunBar
        run={run}
        status={status}
        endedAt={endedAt}
        isCancelling={!cancel.isIdle || run.cancelRequestedAt !== undefined}
        isBehind={isBehind}
        backHref={backHref}
        editHref={editHref(run.flowId)}
        isOverview={isOverview}
        onOverview={(isShown) => {
          setOverview(isShown);
          if (isShown) designer.select(null);
        }}
        isTimeline={isTimeline}
        onTimeline={setTimeline}
        onCancel={() =>
          cancel.mutate(
            { runId },
            {
              onError: (error) => {
                cancel.reset();
                onRefused(error);
              },
            },
          )
        }
        onResubmit={onRunAgain}
      />
      <RunNotes run={run} error={known.error} />
      <LazyHeldBar runId={runId} onRefused={onRefused} />
      {run.endedAt !== undefined && <GapNotes />}
      {run.parentKey !== undefined && (
        <RunHrefContext value={props.runHref}>
          <ParentRun runId={runId} />
        </RunHrefContext>
      )}
      <div className="flex min-h-0 min-w-0 flex-1">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <div className="min-h-0 flex-1">
            <Canvas isHeld={!isThere && !isLate} />
          </div>
          {isTimeline && (
            <LazyTimeline
              runId={runId}
              stage={stage}
              isGoing={run.endedAt === undefined}
              onRefused={onRefused}
            />
          )}
        </div>
        <RunHrefContext value={props.runHref}>
          <RepairContext value={ways}>
            <RerunContext value={again}>
              <LazyRunPanel
                follower={follower}
                isOverview={isOverview}
                onCloseOverview={() => setOverview(false)}
                tested={
                  endedAt === undefined
                    ? undefined
                    : { runId, flowId: run.flowId, flowName: run.flowName, status }
                }
              />
            </RerunContext>
          </RepairContext>
        </RunHrefContext>
      </div>
    </div>
  );
}

/** What is to be said of the run as a whole. A step that failed says why itself. */
function RunNotes({ run, error }: { run: RunSummary; error: RunError | undefined }) {
  if (run.interrupted) {
    return (
      <Note tone="warn" icon="unlink" title={runWords.interruptedTitle} announce className="m-2">
        {runWords.interruptedText}
      </Note>
    );
  }
  if (!error || run.failedAction !== undefined) return null;
  return (
    <Note tone="bad" title={`${error.code}.`} className="m-2">
      {error.message}
    </Note>
  );
}

/** Longer than this nobody waits for how the run went to see the flow. */
const lateMs = 600;

function useLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), lateMs);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}

/** Who opens a run that failed wants to see where. */
function useFirstFailure(step: string | undefined, ready: boolean): void {
  const designer = useDesigner();
  useEffect(() => {
    if (ready && step !== undefined) designer.select(step);
  }, [designer, step, ready]);
}
