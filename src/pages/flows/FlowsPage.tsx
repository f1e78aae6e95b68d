import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { FlowKind } from '../../model/flow';
import { type FlowTab, useConnectors, useFlows } from '../../queries';
import {
  Button,
  Card,
  EmptyState,
  FilterPill,
  LinkButton,
  PageHeader,
  SearchField,
  Skeleton,
  Tabs,
} from '../../ui';
import { Page } from '../Page';
import { paths } from '../paths';
import { RefusalNote } from '../refusal';
import { RunDialog } from '../run-form/RunDialog';
import { given } from '../search-params';
import { useEnvironment } from '../shell/environment-context';
import { flowStandings, kindGlyphs, standingLook } from '../status-look';
import { usePageTitle } from '../use-page-title';
import { useWideWindow } from '../use-wide-window';
import { flowKindWords, flowStateWords } from '../words';
import { FlowsList } from './FlowsList';
import { FlowsTable } from './FlowsTable';
import { type FlowSort, filterFlows, sortFlows } from './filter-flows';
import { RenameDialog, SaveAsDialog } from './NameDialog';
import { useRowCommands } from './use-row-commands';
import { noMatchWords, tabWords, words } from './words';

const route = getRouteApi('/shared/flows');
const tabIds: readonly FlowTab[] = ['mine', 'team', 'sharedWithMe', 'deleted'];
const kinds: readonly FlowKind[] = ['automated', 'instant', 'scheduled'];

export function FlowsPage() {
  usePageTitle(words.title);
  const { tab = 'mine' } = route.useSearch();
  const navigate = route.useNavigate();
  const counts = useTabCounts();
  return (
    <Page>
      <PageHeader
        title={words.title}
        actions={
          <LinkButton href={paths.create} variant="primary" icon="plus">
            {words.newFlow}
          </LinkButton>
        }
      />
      <Tabs
        label={words.title}
        className="mt-2"
        value={tab}
        onChange={(next) => void navigate({ search: next === 'mine' ? {} : { tab: next } })}
        tabs={tabIds.map((id) => ({ id, label: tabWords[id].label, count: counts[id] }))}
      >
        <FlowsOfTab key={tab} tab={tab} />
      </Tabs>
    </Page>
  );
}

/** Deleted flows are not counted: nobody is waiting for them. */
function useTabCounts(): Readonly<Partial<Record<FlowTab, number>>> {
  const { environment } = useEnvironment();
  const mine = useFlows({ environmentId: environment.id, tab: 'mine' }).data?.length;
  const team = useFlows({ environmentId: environment.id, tab: 'team' }).data?.length;
  const shared = useFlows({ environmentId: environment.id, tab: 'sharedWithMe' }).data?.length;
  return {
    ...(mine !== undefined && { mine }),
    ...(team !== undefined && { team }),
    ...(shared !== undefined && { sharedWithMe: shared }),
  };
}

function FlowsOfTab({ tab }: { tab: FlowTab }) {
  const { environment } = useEnvironment();
  const { q, status, kind } = route.useSearch();
  const flows = useFlows({ environmentId: environment.id, tab });
  const connectors = useConnectors(environment.id).data ?? [];
  const [sort, setSort] = useState<FlowSort>({ column: 'lastRun', direction: 'descending' });
  const commands = useRowCommands();
  const wide = useWideWindow();
  if (flows.isPending) return <Skeleton className="py-5" lines={8} />;
  if (flows.isError) {
    return (
      <div className="py-4">
        <RefusalNote error={flows.error} onRetry={() => void flows.refetch()} />
      </div>
    );
  }
  const filter = { ...(q && { q }), ...(status && { status }), ...(kind && { kind }) };
  const shown = sortFlows(filterFlows(flows.data, filter), sort);
  const List = wide ? FlowsTable : FlowsList;
  return (
    <>
      {flows.data.length > 0 && <FilterBar shown={shown.length} runs={sumOfRuns(shown)} />}
      {shown.length === 0 && (
        <Card className={flows.data.length === 0 ? 'mt-4' : ''}>
          {flows.data.length > 0 ? <NoMatch /> : <NothingHere tab={tab} />}
        </Card>
      )}
      {shown.length > 0 && (
        <List
          flows={shown}
          tab={tab}
          connectors={connectors}
          sort={sort}
          onSort={setSort}
          onCommand={commands.run}
        />
      )}
      {commands.dialog?.kind === 'rename' && (
        <RenameDialog flow={commands.dialog.flow} onClose={commands.closeDialog} />
      )}
      {commands.dialog?.kind === 'saveAs' && (
        <SaveAsDialog flow={commands.dialog.flow} onClose={commands.closeDialog} />
      )}
      {commands.dialog?.kind === 'run' && (
        <RunDialog flow={commands.dialog.flow} onClose={commands.closeDialog} />
      )}
    </>
  );
}

function sumOfRuns(flows: readonly { runs28Days: number }[]): number {
  return flows.reduce((sum, flow) => sum + flow.runs28Days, 0);
}

function FilterBar({ shown, runs }: { shown: number; runs: number }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  /** Undefined takes a filter away. */
  const set = (change: { [K in keyof typeof search]: (typeof search)[K] | undefined }) =>
    void navigate({ search: given({ ...search, ...change }), replace: true });
  return (
    <div className="flex flex-wrap items-center gap-2 py-3 sm:pb-2.5">
      <SearchField
        label={words.filter}
        value={search.q ?? ''}
        onChange={(q) => set({ q })}
        className="w-full sm:w-70"
      />
      <FilterPill
        label={words.status}
        anyLabel={words.any}
        value={search.status ?? null}
        onChange={(id) => set({ status: flowStandings.find((one) => one === id) })}
        choices={flowStandings.map((id) => {
          const { icon } = standingLook(id);
          return { id, label: flowStateWords[id], ...(icon !== 'spinner' && { icon }) };
        })}
      />
      <FilterPill
        label={words.kind}
        anyLabel={words.any}
        value={search.kind ?? null}
        onChange={(id) => set({ kind: kinds.find((one) => one === id) })}
        choices={kinds.map((id) => ({ id, label: flowKindWords[id], icon: kindGlyphs[id] }))}
      />
      <span className="flex-1" />
      <span className="text-xs text-ink-3 tabular">{words.total(shown, runs)}</span>
    </div>
  );
}

function NoMatch() {
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <EmptyState icon="list-filter" title={noMatchWords.title} text={noMatchWords.text}>
      <Button onPress={() => void navigate({ search: tab ? { tab } : {} })}>
        {noMatchWords.clear}
      </Button>
    </EmptyState>
  );
}

function NothingHere({ tab }: { tab: FlowTab }) {
  const { title, text } = tabWords[tab];
  return (
    <EmptyState icon={tab === 'deleted' ? 'trash-2' : 'workflow'} title={title} text={text}>
      {tab === 'mine' && (
        <LinkButton href={paths.create} variant="primary" icon="plus">
          {words.newFlow}
        </LinkButton>
      )}
    </EmptyState>
  );
}
