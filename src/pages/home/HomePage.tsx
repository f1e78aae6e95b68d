import { type FlowSummary, useFlows, useRuns, useSession } from '../../queries';
import { formatLongDay, PageHeader, Skeleton, useNow, useTimeZone } from '../../ui';
import { useOwnsFlows } from '../flows/use-owns-flows';
import { Page } from '../Page';
import { RefusalNote } from '../refusal';
import { useEnvironment, useMayMake } from '../shell/environment-context';
import { standingOf } from '../status-look';
import { usePageTitle } from '../use-page-title';
import { type Day, dayOf, partOfDay } from './day';
import { MailCard } from './MailCard';
import { NeedsCard } from './NeedsCard';
import { RecentFlows } from './RecentFlows';
import { RunsTodayCard } from './RunsTodayCard';
import { StartCard } from './StartCard';
import { words } from './words';

/** Enough for the busiest day that a person looks at. */
const runsRead = 1000;

export function HomePage() {
  usePageTitle(words.title);
  const flows = useOwnFlows();
  const shared = useSharedFlows();
  const mayMake = useMayMake();
  const ownsFlows = useOwnsFlows();
  const day = useDay();
  if (flows.isPending) {
    return (
      <Page>
        <Skeleton lines={8} />
      </Page>
    );
  }
  return (
    <Page>
      <Greeting flows={flows.data} day={day} ownsFlows={ownsFlows} />
      {flows.error !== null && <RefusalNote error={flows.error} />}
      <div className="mt-4 grid items-start gap-3.5 lg:grid-cols-[minmax(0,1fr)_344px]">
        <div className="grid min-w-0 gap-3.5">
          <StartCard flows={[...flows.data, ...shared]} />
          <NeedsCard flows={flows.data} />
          {(mayMake || flows.data.length > 0) && <RecentFlows flows={flows.data} />}
        </div>
        <div className="grid gap-3.5">
          {ownsFlows && <RunsTodayCard day={day} />}
          <MailCard />
        </div>
      </div>
    </Page>
  );
}

/** One's own flows and those that one owns with others. */
function useOwnFlows() {
  const { environment } = useEnvironment();
  const mine = useFlows({ environmentId: environment.id, tab: 'mine' });
  const team = useFlows({ environmentId: environment.id, tab: 'team' });
  const byId = new Map<string, FlowSummary>();
  for (const flow of [...(mine.data ?? []), ...(team.data ?? [])]) byId.set(flow.id, flow);
  return {
    isPending: mine.isPending || team.isPending,
    error: mine.error ?? team.error,
    data: [...byId.values()],
  };
}

/** Flows of others whose button this person may press. */
function useSharedFlows(): readonly FlowSummary[] {
  const { environment } = useEnvironment();
  return useFlows({ environmentId: environment.id, tab: 'sharedWithMe' }).data ?? [];
}

function useDay(): Day {
  const { environment } = useEnvironment();
  const runs = useRuns({ environmentId: environment.id, limit: runsRead });
  const now = useNow();
  const timeZone = useTimeZone();
  return dayOf(runs.data ?? [], now, timeZone);
}

interface GreetingProps {
  readonly flows: readonly FlowSummary[];
  readonly day: Day;
  readonly ownsFlows: boolean;
}

function Greeting({ flows, day, ownsFlows }: GreetingProps) {
  const session = useSession();
  const now = useNow();
  const timeZone = useTimeZone();
  const name = session.data?.actor.name.split(' ')[0] ?? '';
  const failing = flows.filter((flow) => standingOf(flow) === 'failing').length;
  return (
    <PageHeader
      title={words.greet(words.greetings[partOfDay(day.hourNow)], name)}
      description={
        ownsFlows
          ? `${formatLongDay(now, timeZone)}. ${words.runsToday(day.total)}, ${words.failing(failing)}.`
          : formatLongDay(now, timeZone)
      }
    />
  );
}
