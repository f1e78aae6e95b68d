import { lazy, type RefObject, Suspense, useEffect, useState } from 'react';
import type { Definition } from '../model/definition';
import { parseDefinition } from '../model/parse';
import { useDraft, useDraftPort, useFlow } from '../queries';
import { EmptyState, Skeleton } from '../ui';
import { CommandBar } from './bar/CommandBar';
import { Stage } from './compare/Stage';
import { Knowledge } from './Knowledge';
import { LazyDesignerPanel, preloadPanels } from './LazyPanel';
import type { OpenDraft } from './open-draft';
import { LazyOutline } from './outline/LazyOutline';
import {
  type ConnectForm,
  ConnectFormContext,
  EnvironmentIdContext,
  FlowIdContext,
} from './panel/environment';
import type { StepPlace } from './step-place';
import { createDesigner, type Designer } from './store';
import { LazyHeldBar } from './try/LazyHeldBar';
import type { StartForm } from './try/TestPanel';
import { useCommandKeys } from './use-command-keys';
import { DesignerContext } from './use-designer';
import { useOpenAt } from './use-open-at';
import { useDesignerPalette } from './use-palette';
import { usePublishing } from './use-publishing';
import { useRefusals } from './use-refusals';
import { useTestRun } from './use-test-run';
import { words } from './words';

/** What the page around the designer brings: addresses, and its own words and forms. */
export interface DesignerPageProps {
  readonly flowId: string;
  /** The step that somebody was led to, and where in it. */
  readonly openAt?: { readonly step: string; readonly at?: StepPlace };
  readonly backHref: string;
  readonly runHref: (runId: string) => string;
  readonly StartForm: StartForm;
  readonly ConnectForm: ConnectForm;
  readonly onRefused: (error: unknown) => void;
  readonly onOpenFlow: (flowId: string) => void;
  /** Where the page finds what is being edited, should the designer be taken away. */
  readonly kept: RefObject<KeptDraft | null>;
}

export interface KeptDraft {
  readonly flowId: string;
  /** As it stands, with what is not saved yet. */
  read(): Definition;
}

const UnreadableDraft = lazy(async () => ({
  default: (await import('./UnreadableDraft')).UnreadableDraft,
}));

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
  return <ReadDraft key={props.flowId} {...props} draft={draft.data} />;
}

type OpenDraftProps = DesignerPageProps & { readonly draft: OpenDraft };

/** A definition that cannot be read is shown as the text that it is. */
function ReadDraft(props: OpenDraftProps) {
  const [parsed] = useState(() => parseDefinition(props.draft.definition));
  if (parsed.ok) return <OpenFlow {...props} definition={parsed.definition} />;
  const { draft, backHref } = props;
  return (
    <Suspense>
      <UnreadableDraft draft={draft} backHref={backHref} failure={parsed.failure} />
    </Suspense>
  );
}

function OpenFlow(props: OpenDraftProps & { readonly definition: Definition }) {
  const { flowId, draft, definition } = props;
  const port = useDraftPort(flowId);
  const [designer] = useState(() =>
    createDesigner({
      definition,
      seq: draft.seq,
      isShared: draft.isContested,
      draft: port,
      newId: () => crypto.randomUUID(),
      now: () => Date.now(),
    }),
  );
  useEffect(() => designer.follow(), [designer]);
  useEffect(preloadPanels, []);
  useSaveBeforeLeaving(designer);
  useOpenAt(designer, props.openAt);
  const { kept } = props;
  useEffect(() => {
    kept.current = { flowId, read: () => designer.store.getState().definition };
  }, [kept, flowId, designer]);
  return (
    <DesignerContext value={designer}>
      <EnvironmentIdContext value={draft.flow.environmentId}>
        <FlowIdContext value={flowId}>
          <ConnectFormContext value={props.ConnectForm}>
            <Knowledge draft={draft} />
            <Workspace {...props} />
          </ConnectFormContext>
        </FlowIdContext>
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

function Workspace(props: OpenDraftProps) {
  const { flowId, draft, backHref, runHref, StartForm } = props;
  const flow = useFlow(flowId).data;
  const { published, isPublishing, publish } = usePublishing(props);
  const { runId, follower, isStarting, start, watch } = useTestRun(props);
  useCommandKeys();
  useDesignerPalette();
  useRefusals();
  return (
    <div className="flex h-dvh min-w-0 flex-none flex-col overflow-hidden">
      <CommandBar
        flowName={flow?.name ?? draft.flow.name}
        backHref={backHref}
        published={published}
        isPublishing={isPublishing}
        onPublish={() => void publish()}
        run={runId === null ? null : { id: runId, href: runHref(runId) }}
      />
      <LazyHeldBar runId={runId} onRefused={props.onRefused} />
      <div className="flex min-h-0 min-w-0 flex-1">
        <LazyOutline />
        <Stage />
        <LazyDesignerPanel
          flowName={flow?.name ?? draft.flow.name}
          runHref={runHref}
          StartForm={StartForm}
          follower={follower}
          isStarting={isStarting}
          onStart={start}
          onRerun={watch}
          onRefused={props.onRefused}
          onOpenFlow={props.onOpenFlow}
          published={published}
          isPublishing={isPublishing}
          onPublish={publish}
        />
      </div>
    </div>
  );
}
