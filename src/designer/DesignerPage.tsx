import { useCallback, useEffect, useState } from 'react';
import { findProblems } from '../model/check/find-problems';
import type { Definition, JsonObject } from '../model/definition';
import { findStep } from '../model/edit/place';
import type { Draft } from '../model/edit-log';
import type { ConnectionReference, Flow } from '../model/flow';
import { parseDefinition } from '../model/parse';
import {
  useConnectors,
  useDraft,
  useDraftPort,
  useFlow,
  usePublishFlow,
  useRunView,
  useStartRun,
} from '../queries';
import { EmptyState, notify, Skeleton } from '../ui';
import { CommandBar } from './bar/CommandBar';
import { Canvas } from './canvas/Canvas';
import { DesignerPanel } from './DesignerPanel';
import { EnvironmentIdContext } from './panel/environment';
import { preloadEditor } from './panel/LazyTemplateField';
import type { StartForm } from './panel/TestPanel';
import { createDesigner, type Designer } from './store';
import { UnreadableDraft } from './UnreadableDraft';
import { useCommandKeys } from './use-command-keys';
import { DesignerContext, useDesigner, useDesignerState } from './use-designer';
import { words } from './words';

/** What the page around the designer brings: addresses, and its own words and forms. */
export interface DesignerPageProps {
  readonly flowId: string;
  readonly backHref: string;
  readonly runHref: (runId: string) => string;
  readonly StartForm: StartForm;
  readonly onRefused: (error: unknown) => void;
}

/** The designer over one flow's draft. */
export function DesignerPage(props: DesignerPageProps) {
  const draft = useDraft(props.flowId);
  const { onRefused } = props;
  useEffect(() => {
    if (draft.error) onRefused(draft.error);
  }, [draft.error, onRefused]);
  if (draft.isPending) return <Skeleton className="p-10" lines={6} />;
  if (!draft.data) {
    return <EmptyState icon="workflow" title={words.cannotOpen} text={words.cannotOpenText} />;
  }
  return <OpenDraft key={props.flowId} {...props} draft={draft.data} />;
}

type OpenDraftData = Draft & {
  readonly flow: Flow;
  readonly publishedSeq: number;
  readonly connectionReferences: Readonly<Record<string, ConnectionReference>>;
};
type OpenDraftProps = DesignerPageProps & { readonly draft: OpenDraftData };

/** A definition that cannot be read is shown as the text that it is. */
function OpenDraft(props: OpenDraftProps) {
  const [parsed] = useState(() => parseDefinition(props.draft.definition));
  if (parsed.ok) return <OpenFlow {...props} definition={parsed.definition} />;
  const { draft, backHref } = props;
  return <UnreadableDraft draft={draft} backHref={backHref} failure={parsed.failure} />;
}

function OpenFlow(props: OpenDraftProps & { readonly definition: Definition }) {
  const { flowId, draft, definition } = props;
  const port = useDraftPort(flowId);
  const [designer] = useState(() =>
    createDesigner({
      definition,
      seq: draft.seq,
      draft: port,
      newId: () => crypto.randomUUID(),
      now: () => Date.now(),
    }),
  );
  useEffect(() => designer.follow(), [designer]);
  useEffect(preloadEditor, []);
  useSaveBeforeLeaving(designer);
  return (
    <DesignerContext value={designer}>
      <EnvironmentIdContext value={draft.flow.environmentId}>
        <Knowledge draft={draft} />
        <Workspace {...props} />
      </EnvironmentIdContext>
    </DesignerContext>
  );
}

/** Typing that still waits for its pause goes out while the page can still send it. */
function useSaveBeforeLeaving(designer: Designer): void {
  useEffect(() => {
    const save = () => void designer.save();
    addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
    };
  }, [designer]);
}

/** Brings connectors and problems into the state as they change. Draws nothing. */
function Knowledge({ draft }: { draft: OpenDraftData }) {
  const designer = useDesigner();
  const connectors = useConnectors(draft.flow.environmentId).data;
  const definition = useDesignerState((state) => state.definition);
  useEffect(() => {
    designer.show({ references: draft.connectionReferences });
  }, [designer, draft.connectionReferences]);
  useEffect(() => {
    if (connectors) designer.show({ connectors });
  }, [designer, connectors]);
  useEffect(() => {
    // Without the connectors every connector step would look unknown.
    if (!connectors) return;
    const idle = setTimeout(() => {
      designer.show({ problems: findProblems(definition, connectors) });
    }, checkAfter);
    return () => clearTimeout(idle);
  }, [designer, definition, connectors]);
  return null;
}

/** Milliseconds without an edit before the flow is checked again. */
const checkAfter = 120;

function Workspace(props: OpenDraftProps) {
  const { flowId, draft, backHref, runHref, StartForm } = props;
  const flow = useFlow(flowId).data;
  const seq = useDesignerState((state) => state.seq);
  const { published, isPublishing, publish } = usePublishing(props);
  const { runId, isStarting, start } = useTestRun(props);
  useCommandKeys();
  useRefusals();
  return (
    <div className="flex h-dvh min-w-0 flex-none flex-col overflow-hidden">
      <CommandBar
        flowName={flow?.name ?? draft.flow.name}
        backHref={backHref}
        publishedVersion={published.version}
        edits={Math.max(0, seq - published.seq)}
        isPublishing={isPublishing}
        onPublish={() => void publish()}
        runHref={runId === null ? null : runHref(runId)}
      />
      <div className="flex min-h-0 min-w-0 flex-1">
        <Canvas />
        <DesignerPanel StartForm={StartForm} isStarting={isStarting} onStart={start} />
      </div>
    </div>
  );
}

/** Publishes what the person sees; the draft of another publication since is read again. */
function usePublishing({ flowId, draft, onRefused }: OpenDraftProps) {
  const designer = useDesigner();
  const mutation = usePublishFlow();
  const refetch = useDraft(flowId).refetch;
  const current = useFlow(flowId).data?.publishedVersion;
  const [own, setOwn] = useState({ version: draft.flow.publishedVersion, seq: draft.publishedSeq });
  const read = { version: draft.flow.publishedVersion, seq: draft.publishedSeq };
  const published = own.seq > read.seq ? own : read;
  useEffect(() => {
    if (current !== undefined && current > published.version) void refetch();
  }, [current, published.version, refetch]);
  const publish = async () => {
    await designer.save();
    const { seq, problems, saving } = designer.store.getState();
    if (saving.state === 'unsaved') return;
    if (problems.some((one) => one.severity === 'error')) designer.open({ kind: 'problems' });
    try {
      const version = await mutation.mutateAsync({ flowId, seq, baseVersion: published.version });
      setOwn({ version: version.number, seq });
      notify({ title: words.publishedAs(version.number), tone: 'ok' });
    } catch (error) {
      onRefused(error);
    }
  };
  return { published, isPublishing: mutation.isPending, publish };
}

/** A run of the draft, shown on the canvas while it goes. */
function useTestRun({ flowId, onRefused }: DesignerPageProps) {
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

/** A command that did not apply says why, and so does one whose step is gone with its card. */
function useRefusals(): void {
  const designer = useDesigner();
  const homeless = useDesignerState((state) =>
    state.conflicts.find(({ command }) => !findStep(state.definition, String(command.args.step))),
  );
  useEffect(() => {
    if (!homeless) return;
    notify({
      title: words.conflict(words.command(homeless.command)),
      text: words.refusal(homeless.reason),
      tone: 'bad',
    });
    designer.dismissConflict(homeless.commandId);
  }, [designer, homeless]);
  const refusal = useDesignerState((state) => state.refusal);
  useEffect(() => {
    if (!refusal) return;
    notify({ title: words.refusal(refusal.reason), tone: 'bad' });
    designer.dismissRefusal();
  }, [designer, refusal]);
}
