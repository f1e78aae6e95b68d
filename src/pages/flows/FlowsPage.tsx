import { getRouteApi } from '@tanstack/react-router';
import { useCopiesReceived, useFlows } from '../../queries';
import { LinkButton, PageHeader, Tabs } from '../../ui';
import { CopiesReceived } from '../copies/CopiesReceived';
import { Page } from '../Page';
import { paths } from '../paths';
import { useEnvironment, useMayMake } from '../shell/environment-context';
import { usePageTitle } from '../use-page-title';
import { FlowsOfTab } from './FlowsOfTab';
import { useOwnsFlows } from './use-owns-flows';
import { type FlowsPageTab, tabWords, words } from './words';

const route = getRouteApi('/shared/flows');
const allTabs: readonly FlowsPageTab[] = ['mine', 'team', 'sharedWithMe', 'copies', 'deleted'];
/** Whoever owns nothing and makes nothing. */
const runOnlyTabs: readonly FlowsPageTab[] = ['sharedWithMe', 'copies'];

export function FlowsPage() {
  usePageTitle(words.title);
  const tabIds = useOwnsFlows() ? allTabs : runOnlyTabs;
  const first = tabIds[0] ?? 'mine';
  const { tab: asked = first } = route.useSearch();
  const tab = tabIds.includes(asked) ? asked : first;
  const navigate = route.useNavigate();
  const counts = useTabCounts();
  const mayMake = useMayMake();
  return (
    <Page>
      <PageHeader
        title={words.title}
        actions={
          mayMake && (
            <LinkButton href={paths.create} variant="primary" icon="plus">
              {words.newFlow}
            </LinkButton>
          )
        }
      />
      <Tabs
        label={words.title}
        className="mt-2"
        value={tab}
        onChange={(next) => void navigate({ search: next === first ? {} : { tab: next } })}
        tabs={tabIds.map((id) => ({ id, label: tabWords[id].label, count: counts[id] }))}
      >
        {tab === 'copies' ? <CopiesReceived /> : <FlowsOfTab key={tab} tab={tab} />}
      </Tabs>
    </Page>
  );
}

/** Deleted flows are not counted: nobody is waiting for them. */
function useTabCounts(): Readonly<Partial<Record<FlowsPageTab, number>>> {
  const { environment } = useEnvironment();
  const mine = useFlows({ environmentId: environment.id, tab: 'mine' }).data?.length;
  const team = useFlows({ environmentId: environment.id, tab: 'team' }).data?.length;
  const shared = useFlows({ environmentId: environment.id, tab: 'sharedWithMe' }).data?.length;
  const copies = useCopiesReceived().data?.length;
  return {
    ...(mine !== undefined && { mine }),
    ...(team !== undefined && { team }),
    ...(shared !== undefined && { sharedWithMe: shared }),
    ...(copies !== undefined && { copies }),
  };
}
