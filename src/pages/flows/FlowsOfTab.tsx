import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { type FlowSummary, type FlowTab, useConnectors, useFlows } from '../../queries';
import { Button, Card, EmptyState, LinkButton, Skeleton, useWideWindow } from '../../ui';
import { paths } from '../paths';
import { RefusalNote } from '../refusal';
import { useEnvironment, useMayMake } from '../shell/environment-context';
import { useFirstRows } from '../use-first-rows';
import { CommandDialog } from './CommandDialog';
import { FilterBar } from './FilterBar';
import { FlowsList } from './FlowsList';
import { FlowsTable, showsRuns } from './FlowsTable';
import { type FlowSort, filterFlows, sortFlows } from './filter-flows';
import { useRowCommands } from './use-row-commands';
import { noMatchWords, tabWords, words } from './words';

const route = getRouteApi('/shared/flows');

export function FlowsOfTab({ tab }: { tab: FlowTab }) {
  const { environment } = useEnvironment();
  const flows = useFlows({ environmentId: environment.id, tab });
  if (flows.isPending) return <Skeleton className="py-5" lines={8} />;
  if (flows.isError) {
    return (
      <div className="py-4">
        <RefusalNote error={flows.error} onRetry={() => void flows.refetch()} />
      </div>
    );
  }
  if (flows.data.length === 0) {
    return (
      <Card className="mt-4">
        <NothingHere tab={tab} />
      </Card>
    );
  }
  return <FilteredFlows flows={flows.data} tab={tab} />;
}

function FilteredFlows({ flows, tab }: { flows: readonly FlowSummary[]; tab: FlowTab }) {
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  const filter = route.useSearch();
  const [sort, setSort] = useState<FlowSort>({ column: 'lastRun', direction: 'descending' });
  const commands = useRowCommands();
  const wide = useWideWindow();
  const shown = sortFlows(filterFlows(flows, filter), sort);
  const { first, more } = useFirstRows(shown);
  const List = wide ? FlowsTable : FlowsList;
  return (
    <>
      <FilterBar shown={shown.length} runs={showsRuns(tab) ? sumOfRuns(shown) : null} />
      {shown.length === 0 ? (
        <Card>
          <NoMatch />
        </Card>
      ) : (
        <List
          flows={first}
          tab={tab}
          connectors={connectors}
          sort={sort}
          onSort={setSort}
          onCommand={commands.run}
        />
      )}
      {more}
      {commands.dialog && <CommandDialog {...commands.dialog} onClose={commands.closeDialog} />}
    </>
  );
}

function sumOfRuns(flows: readonly FlowSummary[]): number {
  return flows.reduce((sum, flow) => sum + flow.runs28Days, 0);
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
  const mayMake = useMayMake();
  const { title, text } = tabWords[tab];
  return (
    <EmptyState icon={tab === 'deleted' ? 'trash-2' : 'workflow'} title={title} text={text}>
      {tab === 'mine' && mayMake && (
        <LinkButton href={paths.create} variant="primary" icon="plus">
          {words.newFlow}
        </LinkButton>
      )}
    </EmptyState>
  );
}
