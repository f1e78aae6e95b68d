import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { RunStatus } from '../../model/run/events';
import { type RunSummary, useRuns } from '../../queries';
import {
  Button,
  EmptyState,
  LinkButton,
  PageHeader,
  type Segment,
  SegmentedControl,
  Skeleton,
  useWideWindow,
} from '../../ui';
import { Page } from '../Page';
import { paths } from '../paths';
import { RefusalNote } from '../refusal';
import { useEnvironment } from '../shell/environment-context';
import { useFirstRows } from '../use-first-rows';
import { usePageTitle } from '../use-page-title';
import { runStatusWords } from '../words';
import { RunsList } from './RunsList';
import { RunsTable } from './RunsTable';
import { words } from './words';

const route = getRouteApi('/shared/runs');
/** As many as a person looks through; older ones are found through their flow. */
const limit = 500;

type StatusFilter = 'all' | 'Running' | 'Waiting' | 'Succeeded' | 'Failed' | 'Cancelled';
const segments: readonly Segment<StatusFilter>[] = [
  { id: 'all', label: words.all },
  { id: 'Running', label: runStatusWords.Running },
  { id: 'Waiting', label: runStatusWords.Waiting },
  { id: 'Succeeded', label: runStatusWords.Succeeded },
  { id: 'Failed', label: runStatusWords.Failed },
  { id: 'Cancelled', label: runStatusWords.Cancelled },
];

/** A run that took too long has failed, as far as a list is concerned. */
const fits = (status: RunStatus, filter: StatusFilter) =>
  filter === 'all' || status === filter || (filter === 'Failed' && status === 'TimedOut');

export function RunsPage() {
  const { flow, status = 'all' } = route.useSearch();
  const navigate = route.useNavigate();
  const { environment } = useEnvironment();
  const runs = useRuns({ environmentId: environment.id, limit, ...(flow && { flowId: flow }) });
  const flowName = flow === undefined ? undefined : runs.data?.[0]?.flowName;
  const title = flowName === undefined ? words.title : words.titleOf(flowName);
  usePageTitle(title);
  usePreloadedRun(runs.isSuccess);
  return (
    <Page>
      <PageHeader
        title={title}
        {...(flow !== undefined && {
          crumbs: { label: words.crumbs, items: [{ label: words.allFlows, href: paths.runs }] },
        })}
      />
      <div className="overflow-x-auto py-3">
        <SegmentedControl
          label={words.status}
          segments={segments}
          value={status}
          onChange={(next) =>
            void navigate({
              search: { ...(flow && { flow }), ...(next !== 'all' && { status: next }) },
              replace: true,
            })
          }
        />
      </div>
      {runs.isPending && <Skeleton lines={8} />}
      {runs.isError && <RefusalNote error={runs.error} onRetry={() => void runs.refetch()} />}
      {runs.data && <Runs runs={runs.data} status={status} ofOneFlow={flow !== undefined} />}
    </Page>
  );
}

function Runs({
  runs,
  status,
  ofOneFlow,
}: {
  runs: readonly RunSummary[];
  status: StatusFilter;
  ofOneFlow: boolean;
}) {
  const navigate = route.useNavigate();
  const wide = useWideWindow();
  const shown = runs.filter((run) => fits(run.status, status));
  const { first, more } = useFirstRows(shown);
  if (runs.length === 0) {
    return (
      <EmptyState icon="activity" title={words.emptyTitle} text={words.emptyText}>
        <LinkButton href={paths.flows} variant="primary">
          {words.toFlows}
        </LinkButton>
      </EmptyState>
    );
  }
  if (shown.length === 0) {
    return (
      <EmptyState icon="list-filter" title={words.noMatchTitle} text={words.noMatchText}>
        <Button onPress={() => void navigate({ search: ({ flow }) => (flow ? { flow } : {}) })}>
          {words.showAll}
        </Button>
      </EmptyState>
    );
  }
  const List = wide ? RunsTable : RunsList;
  return (
    <>
      <List runs={first} ofOneFlow={ofOneFlow} />
      {more}
    </>
  );
}

/** Whoever looks at a list of runs opens one of them: the page for it is fetched while they look. */
function usePreloadedRun(isDue: boolean): void {
  useEffect(() => {
    if (!isDue || typeof requestIdleCallback !== 'function') return;
    // Where it fails, the route that needs it says so.
    const load = () => void import('../design/RunPage').catch(() => {});
    const handle = requestIdleCallback(load, { timeout: 2000 });
    return () => cancelIdleCallback(handle);
  }, [isDue]);
}
