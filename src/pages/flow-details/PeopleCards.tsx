import type { FlowDetails } from '../../queries';
import { Card, ItemList, LinkButton } from '../../ui';
import { type DetailsPanel, paths } from '../paths';
import { PrincipalItem } from '../people/PrincipalItem';
import { words } from './words';

export function OwnersCard({ details }: { details: FlowDetails }) {
  const { flow, owners, can } = details;
  const mayEdit = can.addOwner || can.removeOwner || can.leaveFlow;
  return (
    <Card
      title={words.owners}
      count={owners.length}
      actions={mayEdit && <EditLink flowId={flow.id} panel="owners" what={words.owners} />}
    >
      <ItemList label={words.owners}>
        {owners.map((owner) => (
          <PrincipalItem
            key={owner.id}
            principal={owner}
            trailing={
              owner.isCreator && <span className="text-xs text-ink-3">{words.creator}</span>
            }
          />
        ))}
      </ItemList>
    </Card>
  );
}

export function RunOnlyCard({ details }: { details: FlowDetails }) {
  const { flow, runOnlyUsers, can } = details;
  const mayEdit = can.addRunOnly || can.removeRunOnly;
  return (
    <Card
      title={words.runOnly}
      count={runOnlyUsers.length}
      actions={mayEdit && <EditLink flowId={flow.id} panel="runOnly" what={words.runOnly} />}
    >
      {runOnlyUsers.length === 0 ? (
        <p className="px-3.5 pb-3.5 text-ink-2">{words.nobodyRuns}</p>
      ) : (
        <ItemList label={words.runOnly}>
          {runOnlyUsers.map((user) => (
            <PrincipalItem key={user.id} principal={user} />
          ))}
        </ItemList>
      )}
    </Card>
  );
}

/** Opens the panel that belongs to a card. */
export function EditLink(props: { flowId: string; panel: DetailsPanel; what: string }) {
  return (
    <LinkButton variant="quiet" size="sm" href={paths.sharing(props.flowId, props.panel)}>
      {words.edit}
      <span className="sr-only"> {props.what}</span>
    </LinkButton>
  );
}
