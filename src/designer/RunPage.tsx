import { useEffect, useState } from 'react';
import type { Definition } from '../model/definition';
import { parseDefinition } from '../model/parse';
import {
  type RunSummary,
  useCancelRun,
  useConnectors,
  useResubmitRun,
  useRun,
  useRunView,
} from '../queries';
import { EmptyState, Note, Skeleton } from '../ui';
import { RunBar } from './bar/RunBar';
import { Canvas } from './canvas/Canvas';
import { LazyRunPane } from './LazyPanel';
import { createDesigner } from './store';
import { DesignerContext, useDesigner, useDesignerState } from './use-designer';
import { words } from './words';

export interface RunPageProps {
  readonly runId: string;
  readonly backHref: string;
  readonly editHref: (flowId: string) => string;
  readonly onRefused: (error: unknown) => void;
  /** Another run takes the place of this one, as after “run again”. */
  readonly onRun: (runId: string) => void;
}

/** One run, on the canvas of the definition that it ran with. */
export function RunPage(props: RunPageProps) {
  const run = useRun(props.runId);
  const { onRefused } = props;
  useEffect(() => {
    if (run.error) onRefused(run.error);
  }, [run.error, onRefused]);
  if (run.isPending) return <Skeleton className="p-10" lines={6} />;
  if (!run.data) {
    return <EmptyState icon="activity" title={words.noRun} text={words.noRunText} />;
  }
  return <Replay key={props.runId} {...props} run={run.data} text={run.data.definition} />;
}

type ReplayProps = RunPageProps & { readonly run: RunSummary };

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

function RunWorkspace({ runId, run, backHref, editHref, onRefused, onRun }: ReplayProps) {
  const designer = useDesigner();
  const connectors = useConnectors(run.environmentId).data;
  const { run: view, error } = useRunView(runId);
  const selection = useDesignerState((state) => state.selection);
  const cancel = useCancelRun();
  const resubmit = useResubmitRun();
  useEffect(() => {
    if (connectors) designer.show({ connectors });
  }, [designer, connectors]);
  useEffect(() => {
    if (view) designer.show({ run: view });
  }, [designer, view]);
  useEffect(() => {
    if (error) onRefused(error);
  }, [error, onRefused]);
  useFirstFailure(run.failedAction, view !== null);
  return (
    <div className="flex h-dvh min-w-0 flex-none flex-col overflow-hidden">
      <RunBar
        run={run}
        view={view}
        backHref={backHref}
        editHref={editHref(run.flowId)}
        onCancel={() => cancel.mutate({ runId }, { onError: onRefused })}
        onResubmit={() =>
          resubmit.mutate(
            { runId },
            { onSuccess: (again) => onRun(again.runId), onError: onRefused },
          )
        }
      />
      <div className="flex min-h-0 min-w-0 flex-1">
        <Canvas />
        {selection !== null && <LazyRunPane name={selection} />}
      </div>
    </div>
  );
}

/** Who opens a run that failed wants to see where. */
function useFirstFailure(step: string | undefined, ready: boolean): void {
  const designer = useDesigner();
  useEffect(() => {
    if (ready && step !== undefined) designer.select(step);
  }, [designer, step, ready]);
}
