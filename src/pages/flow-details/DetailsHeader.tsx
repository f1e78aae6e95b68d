import { type FlowDetails, useConnectors } from '../../queries';
import { Button, LinkButton, PageHeader, Status, Tile } from '../../ui';
import { paths } from '../paths';
import { useEnvironment } from '../shell/environment-context';
import { standingLook, standingOf } from '../status-look';
import { tileLook } from '../step-tiles';
import { flowKindWords } from '../words';
import { words } from './words';

export function DetailsHeader({ details, onRun }: { details: FlowDetails; onRun: () => void }) {
  const { flow, owners, can } = details;
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  const isTeam = owners.length > 1;
  const facts = [
    flowKindWords[flow.kind],
    flow.publishedVersion > 0 ? words.published(flow.publishedVersion) : words.notPublished,
    isTeam && words.ownedByTeam,
  ];
  const up = [
    { label: words.flows, href: paths.flows },
    ...(isTeam ? [{ label: words.teamFlows, href: `${paths.flows}?tab=team` }] : []),
  ];
  return (
    <PageHeader
      title={flow.name}
      leading={<Tile {...tileLook(flow.steps[0] ?? { type: '' }, connectors)} size={40} />}
      crumbs={{ label: words.crumbs, items: up }}
      description={
        <span className="mt-0.5 flex flex-wrap items-center gap-2">
          <Status {...standingLook(standingOf(flow))} chip />
          <span className="text-xs">{facts.filter(Boolean).join(' · ')}</span>
        </span>
      }
      actions={
        <>
          {can.runFlow && (
            <Button icon="play" onPress={onRun}>
              {words.run}
            </Button>
          )}
          {can.editDefinition && (
            <LinkButton href={paths.edit(flow.id)} variant="primary" icon="pencil-line">
              {words.edit}
            </LinkButton>
          )}
        </>
      }
    />
  );
}
