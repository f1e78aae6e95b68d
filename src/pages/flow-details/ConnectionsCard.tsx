import { type FlowConnection, type FlowDetails, useConnectors } from '../../queries';
import { Card, Icon, Item, ItemList, Status, Tile, type Tone } from '../../ui';
import { useEnvironment } from '../shell/environment-context';
import { EditLink } from './PeopleCards';
import { connectionStatusWords, words } from './words';

export function ConnectionsCard({ details }: { details: FlowDetails }) {
  const { flow, can } = details;
  const { embedded, other } = details.connections;
  const count = embedded.length + other.length;
  return (
    <Card
      title={words.connections}
      count={count}
      actions={
        can.replaceConnectionReference &&
        count > 0 && <EditLink flowId={flow.id} panel="connections" what={words.connections} />
      }
    >
      {count === 0 && <p className="px-3.5 pb-3.5 text-ink-2">{words.noConnections}</p>}
      <Group title={words.embedded} text={words.embeddedText} connections={embedded} />
      <Group title={words.other} text={words.otherText} connections={other} />
    </Card>
  );
}

function Group(props: { title: string; text: string; connections: readonly FlowConnection[] }) {
  if (props.connections.length === 0) return null;
  return (
    <>
      <h3 className="px-3.5 pt-1 text-xs font-medium text-ink-2">
        {props.title} <span className="ml-1 font-normal text-ink-3">{props.text}</span>
      </h3>
      <ItemList label={props.title}>
        {props.connections.map((one) => (
          <ConnectionItem key={one.reference} connection={one} />
        ))}
      </ItemList>
    </>
  );
}

const looks = {
  connected: { tone: 'ok', icon: 'check' },
  broken: { tone: 'bad', icon: 'triangle-alert' },
  missing: { tone: 'bad', icon: 'unlink' },
  ownerGone: { tone: 'warn', icon: 'user-round-x' },
} as const satisfies Record<FlowConnection['status'], { tone: Tone; icon: string }>;

function ConnectionItem({ connection: one }: { connection: FlowConnection }) {
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  const connector = connectors.find(({ id }) => id === one.connectorId);
  const isInvoker = one.mode === 'invoker';
  return (
    <Item
      leading={<Tile colour={connector?.colour ?? 'slate'} glyph={connector?.glyph ?? 'plug'} />}
      title={connector?.title ?? one.connectorId}
      text={isInvoker ? words.whoRuns : whose(one)}
      trailing={isInvoker ? <InvokerBadge /> : <ConnectionStatus status={one.status} />}
    />
  );
}

export function ConnectionStatus({ status }: { status: FlowConnection['status'] }) {
  return <Status {...looks[status]} word={connectionStatusWords[status]} />;
}

export function InvokerBadge() {
  return (
    <span className="inline-flex items-center gap-1 rounded-xs bg-expr-soft px-1.5 text-[11px] leading-[18px] font-medium text-expr forced-outline">
      <Icon name="user-round" size={12} />
      {words.invoker}
    </span>
  );
}

/** The account, and who made it if the account does not say so. */
function whose({ connection }: FlowConnection): string {
  if (!connection) return words.noneChosen;
  const { account, owner } = connection;
  return account === owner.mail ? account : `${account}, ${words.byWhom(owner.name)}`;
}
