import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useRef } from 'react';
import { DesignerPage, type KeptDraft, type StepPlace, type StepTab } from '../../designer';
import { RefusalError, useFlow } from '../../queries';
import { paths } from '../paths';
import { isAboutRights } from '../problem/about-rights';
import { useLastSeen } from '../problem/use-was-here';
import { notifyRefusal } from '../refusal';
import { usePageTitle } from '../use-page-title';
import { words } from './words';

/** With fields of every kind; the panel that they stand in waits for them. */
const TestForm = lazy(async () => ({ default: (await import('./TestForm')).TestForm }));

const ConnectForm = lazy(async () => ({
  default: (await import('../connections/NewConnectionDialog')).NewConnectionDialog,
}));

const TakenAway = lazy(async () => ({ default: (await import('./TakenAway')).TakenAway }));

const route = getRouteApi('/whole/flows/$flowId/edit');

/** That the flow is gone, the whole page says a moment later. */
function notifyUnlessGone(error: unknown): void {
  if (error instanceof RefusalError && error.refusal.code === 'FlowNotFound') return;
  notifyRefusal(error);
}

function placeIn(field: string | undefined, tab: StepTab | undefined): { at?: StepPlace } {
  if (field !== undefined) {
    return { at: { kind: 'field', path: field.split('/').map(memberOf) } };
  }
  return tab === undefined ? {} : { at: { kind: 'tab', tab } };
}

/** Somebody may have typed the address. */
function memberOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The designer over one flow's draft. */
export function DesignPage() {
  const { flowId } = route.useParams();
  const { step, field, tab } = route.useSearch();
  const flow = useFlow(flowId);
  const navigate = route.useNavigate();
  const seen = useLastSeen(flowId, flow.data);
  const kept = useRef<KeptDraft | null>(null);
  usePageTitle(flow.data?.name ?? words.design);
  // Only a lost right takes the designer away: what is typed in it survives any other trouble.
  if (isAboutRights(flow.error)) {
    const draft = kept.current?.flowId === flowId ? kept.current.read() : null;
    return (
      <Suspense>
        <TakenAway
          error={flow.error}
          flow={seen}
          draft={draft}
          runHref={paths.runForm(flowId)}
          onCreated={(id) => void navigate({ href: paths.edit(id) })}
        />
      </Suspense>
    );
  }
  return (
    <DesignerPage
      key={flowId}
      flowId={flowId}
      {...(step !== undefined && { openAt: { step, ...placeIn(field, tab) } })}
      backHref={paths.flow(flowId)}
      runHref={paths.run}
      StartForm={TestForm}
      ConnectForm={ConnectForm}
      onRefused={notifyUnlessGone}
      onOpenFlow={(id) => void navigate({ href: paths.edit(id) })}
      kept={kept}
    />
  );
}
