import { getRouteApi } from '@tanstack/react-router';
import { type FlowDetails, useConnectors, useFlowDetails } from '../../queries';
import { LinkButton, Note, Skeleton } from '../../ui';
import { CommandDialog } from '../flows/CommandDialog';
import { useRowCommands } from '../flows/use-row-commands';
import { Page } from '../Page';
import { paths } from '../paths';
import { FlowGone } from '../problem/FlowGone';
import { useWasHere } from '../problem/use-was-here';
import { useEnvironment } from '../shell/environment-context';
import { usePageTitle } from '../use-page-title';
import { bannersOf } from './banners';
import { ConnectionsCard } from './ConnectionsCard';
import { DetailsCard } from './DetailsCard';
import { DetailsHeader } from './DetailsHeader';
import { FlowCommands } from './FlowCommands';
import { FlowPanel } from './FlowPanel';
import { HistoryCard } from './HistoryCard';
import { OwnersCard, RunOnlyCard } from './PeopleCards';
import { ScheduleCard } from './ScheduleCard';
import { TestsCard } from './tests/TestsCard';
import { VersionsCard } from './VersionsCard';
import { words } from './words';

const route = getRouteApi('/shared/flows/$flowId');

/** Everything about one flow but its design: how it runs, who may do what, and with which connections. */
export function FlowDetailsPage() {
  const { flowId } = route.useParams();
  const { panel } = route.useSearch();
  const navigate = route.useNavigate();
  const details = useFlowDetails(flowId);
  const wasHere = useWasHere(flowId, details.data);
  const commands = useRowCommands({ onRemoved: () => void navigate({ href: paths.flows }) });
  usePageTitle(details.data?.flow.name ?? words.details);
  if (details.isPending) return <Skeleton className="p-7" lines={8} />;
  if (details.isError) {
    return (
      <FlowGone
        error={details.error}
        wasHere={wasHere}
        runHref={paths.runForm(flowId)}
        onRetry={() => void details.refetch()}
      />
    );
  }
  return (
    <Page>
      <DetailsHeader details={details.data} onRun={() => commands.run('run', details.data.flow)} />
      <FlowCommands details={details.data} onCommand={commands.run} />
      <Banners details={details.data} />
      <Cards details={details.data} onRename={() => commands.run('rename', details.data.flow)} />
      {panel && (
        <FlowPanel
          panel={panel}
          details={details.data}
          onClose={() => void navigate({ search: {}, replace: true })}
        />
      )}
      {commands.dialog && <CommandDialog {...commands.dialog} onClose={commands.closeDialog} />}
    </Page>
  );
}

function Banners({ details }: { details: FlowDetails }) {
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  const titleOf = (id: string) => connectors.find((one) => one.id === id)?.title ?? id;
  return bannersOf(details, titleOf).map(({ id, tone, title, text, next }) => (
    <Note
      key={id}
      tone={tone}
      title={title}
      className="mb-3.5"
      {...(next && {
        actions: (
          <LinkButton size="sm" href={next.href}>
            {next.label}
          </LinkButton>
        ),
      })}
    >
      {text}
    </Note>
  ));
}

function Cards({ details, onRename }: { details: FlowDetails; onRename: () => void }) {
  const { can, flow } = details;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3.5 lg:grid-cols-[minmax(0,1fr)_344px]">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5">
        {can.viewRunHistory && <HistoryCard details={details} />}
        {can.viewDefinition && <TestsCard details={details} />}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5 md:grid-cols-2">
          {can.viewConnectionsOfFlow && <ConnectionsCard details={details} />}
          <DetailsCard details={details} onRename={onRename} />
        </div>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5">
        {details.schedule && <ScheduleCard flow={flow} schedule={details.schedule} />}
        <OwnersCard details={details} />
        {flow.kind === 'instant' && <RunOnlyCard details={details} />}
        {can.viewVersions && <VersionsCard details={details} />}
      </div>
    </div>
  );
}
