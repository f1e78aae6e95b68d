import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useConnectors, useRunReceipt } from '../../queries';
import {
  Button,
  type Fact,
  Facts,
  formatExact,
  LinkButton,
  PageHeader,
  Tile,
  useTimeZone,
} from '../../ui';
import { Page } from '../Page';
import { paths } from '../paths';
import { FlowGone } from '../problem/FlowGone';
import { useWasHere } from '../problem/use-was-here';
import { useEnvironment } from '../shell/environment-context';
import { tileLook } from '../step-tiles';
import { usePageTitle } from '../use-page-title';
import { RunForm, runnable } from './RunForm';
import { RunReceipt } from './RunReceipt';
import { type RunFormState, useRunForm } from './use-run-form';
import { words } from './words';

const route = getRouteApi('/card/flows/$flowId/run');

/** What somebody who may only run a flow has of it: its form, and the receipt of what they started. */
export function RunFormPage() {
  const { flowId } = route.useParams();
  const { receipt } = route.useSearch();
  const navigate = route.useNavigate();
  const form = useRunForm(flowId, (runId) => void navigate({ search: { receipt: runId } }));
  const { card } = form;
  const wasHere = useWasHere(flowId, card.data);
  const name = card.data?.name ?? '';
  usePageTitle(name ? words.title(name) : words.run);
  if (card.isError) {
    return <FlowGone error={card.error} wasHere={wasHere} onRetry={() => void card.refetch()} />;
  }
  const again = () => {
    form.again();
    void navigate({ search: {} });
  };
  return (
    <Page narrow>
      <div className="hidden sm:-ml-2.5 sm:block">
        <LinkButton href={paths.home} variant="quiet" size="sm" icon="arrow-left">
          {words.back}
        </LinkButton>
      </div>
      <div className="max-w-120 max-sm:pb-28">
        {receipt === undefined ? (
          <Form form={form} />
        ) : (
          <>
            <RunReceipt runId={receipt} flowName={name} level={1} />
            <ReceiptFacts runId={receipt} form={form} />
            <Foot>
              <Button size="lg" icon="rotate-ccw" className="max-sm:w-full" onPress={again}>
                {words.runAnother}
              </Button>
            </Foot>
          </>
        )}
      </div>
    </Page>
  );
}

function Form({ form }: { form: RunFormState }) {
  const formId = useId();
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  const { canRun, reason } = runnable(form);
  return (
    <>
      <PageHeader
        title={form.card.data?.name ?? words.run}
        description={form.card.data?.description}
        leading={
          <Tile {...tileLook(form.flow?.steps[0] ?? { type: 'Request' }, connectors)} size={40} />
        }
      />
      <div className="mt-5">
        <RunForm form={form} formId={formId} />
      </div>
      <Foot>
        <Button
          type="submit"
          form={formId}
          variant="primary"
          size="lg"
          icon="play"
          className="max-sm:w-full"
          isDisabled={!canRun}
          isPending={form.isStarting}
        >
          {words.run}
        </Button>
        {reason && <span className="text-center text-xs text-ink-2">{reason}</span>}
      </Foot>
    </>
  );
}

/** The one act of the page; on a phone it stays under the thumb. */
function Foot({ children }: { children: ReactNode }) {
  return (
    <div className="z-20 grid gap-2 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:border-t max-sm:border-line max-sm:bg-surface max-sm:px-4 max-sm:pt-3 max-sm:pb-[calc(12px+env(safe-area-inset-bottom))] sm:mt-5 sm:flex sm:items-center sm:gap-3">
      {children}
    </div>
  );
}

/** What one needs to ask somebody about the run. */
function ReceiptFacts({ runId, form }: { runId: string; form: RunFormState }) {
  const receipt = useRunReceipt(runId).data;
  const timeZone = useTimeZone();
  if (!receipt) return null;
  const titles = form.connections.asked.map(
    ({ manifest, connectorId }) => manifest?.title ?? connectorId,
  );
  const facts: Fact[] = [
    { label: words.runId, value: <code className="font-mono text-xs">{runId}</code> },
    { label: words.startedAt, value: formatExact(receipt.startedAt, timeZone) },
    {
      label: words.as,
      value: titles.length > 0 ? words.asYouWith(titles.join(', ')) : words.asYou,
    },
  ];
  return <Facts facts={facts} className="mt-4 px-4" />;
}
