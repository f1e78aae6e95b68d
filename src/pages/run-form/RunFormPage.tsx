import { getRouteApi } from '@tanstack/react-router';
import { useId } from 'react';
import { useConnectors } from '../../queries';
import { Button, PageHeader, Tile } from '../../ui';
import { Page } from '../Page';
import { paths } from '../paths';
import { useEnvironment } from '../shell/environment-context';
import { tileLook } from '../step-tiles';
import { usePageTitle } from '../use-page-title';
import { RunForm, useRunnable } from './RunForm';
import { RunReceipt } from './RunReceipt';
import { useRunForm } from './use-run-form';
import { words } from './words';

const route = getRouteApi('/shared/flows/$flowId/run');

/** The same form with an address of its own, for a phone and for a link that is handed on. */
export function RunFormPage() {
  const { flowId } = route.useParams();
  const formId = useId();
  const form = useRunForm(flowId);
  const { canRun, reason } = useRunnable(form);
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  const name = form.card.data?.name ?? '';
  usePageTitle(name ? words.title(name) : words.run);
  return (
    <Page narrow>
      <PageHeader
        title={name || words.run}
        description={form.card.data?.description}
        leading={
          <Tile {...tileLook(form.flow?.steps[0] ?? { type: 'Request' }, connectors)} size={40} />
        }
        crumbs={{ label: words.crumbs, items: [{ label: words.back, href: paths.flows }] }}
      />
      <div className="mt-5 max-w-120">
        {form.runId === null ? (
          <>
            <RunForm form={form} formId={formId} />
            <div className="mt-5 grid gap-2 sm:flex sm:items-center">
              <Button
                type="submit"
                form={formId}
                variant="primary"
                size="lg"
                icon="play"
                isDisabled={!canRun}
                isPending={form.isStarting}
              >
                {words.run}
              </Button>
              {reason && <span className="text-center text-xs text-ink-2">{reason}</span>}
            </div>
          </>
        ) : (
          <>
            <RunReceipt runId={form.runId} flowName={name} />
            <Button size="lg" icon="rotate-ccw" className="mt-4 max-sm:w-full" onPress={form.again}>
              {words.runAnother}
            </Button>
          </>
        )}
      </div>
    </Page>
  );
}
