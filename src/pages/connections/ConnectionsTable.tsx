import type { ConnectorManifest } from '../../model/connector';
import { type OwnConnection, useConnectors } from '../../queries';
import {
  Cell,
  Column,
  IconButton,
  Menu,
  MenuItem,
  MenuSeparator,
  MenuTrigger,
  RelativeTime,
  Row,
  Status,
  Table,
  TableBody,
  TableHeader,
  Tile,
} from '../../ui';
import { useEnvironment } from '../shell/environment-context';
import type { ConnectionCommand } from './ConnectionsPage';
import { fieldsOf } from './fields-of';
import { words } from './words';

export interface ConnectionsTableProps {
  readonly connections: readonly OwnConnection[];
  readonly onCommand: (command: ConnectionCommand, connection: OwnConnection) => void;
}

/** The connector of a connection, for its tile and title. */
export function useConnectorOf(): (connectorId: string) => ConnectorManifest | undefined {
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  return (connectorId) => connectors.find((one) => one.id === connectorId);
}

export function ConnectionsTable({ connections, onCommand }: ConnectionsTableProps) {
  const connectorOf = useConnectorOf();
  return (
    <Table
      aria-label={words.title}
      onRowAction={(key) => {
        const connection = connections.find((one) => one.id === key);
        if (connection) onCommand('uses', connection);
      }}
    >
      <TableHeader>
        <Column isRowHeader>{words.columns.name}</Column>
        <Column>{words.columns.status}</Column>
        <Column>{words.columns.usedBy}</Column>
        <Column>{words.columns.created}</Column>
        <Column hiddenLabel={words.columns.menu} />
      </TableHeader>
      <TableBody items={connections} dependencies={[connectorOf, onCommand]}>
        {(one) => (
          <Row id={one.id} textValue={one.name}>
            <Cell className="h-[52px] w-full max-w-0 min-w-60">
              <ConnectionName connection={one} connector={connectorOf(one.connectorId)} />
            </Cell>
            <Cell>
              <ConnectionState connection={one} />
            </Cell>
            <Cell className="min-w-24 text-ink-2">{words.flows(one.usedBy)}</Cell>
            <Cell className="min-w-28 text-ink-2">
              <RelativeTime at={one.createdAt} />
            </Cell>
            <Cell align="end" className="w-11 pr-2.5 pl-0">
              <ConnectionMenu connection={one} onCommand={onCommand} />
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  );
}

/** The same on a phone. */
export function ConnectionsList({ connections, onCommand }: ConnectionsTableProps) {
  const connectorOf = useConnectorOf();
  return (
    <ul
      aria-label={words.title}
      className="overflow-hidden rounded-lg border border-line bg-surface"
    >
      {connections.map((one) => (
        <li
          key={one.id}
          className="flex items-center gap-2 border-line py-2 pl-3 not-first:border-t"
        >
          <div className="grid min-w-0 flex-1 gap-1">
            <ConnectionName connection={one} connector={connectorOf(one.connectorId)} />
            <span className="flex gap-2 pl-[39px] text-xs text-ink-3">
              <ConnectionState connection={one} />
              {words.flows(one.usedBy)}
            </span>
          </div>
          <ConnectionMenu connection={one} onCommand={onCommand} />
        </li>
      ))}
    </ul>
  );
}

function ConnectionName(props: {
  connection: OwnConnection;
  connector: ConnectorManifest | undefined;
}) {
  const { connection, connector } = props;
  return (
    <span className="flex items-center gap-[11px]">
      <Tile colour={connector?.colour ?? 'slate'} glyph={connector?.glyph ?? 'plug'} />
      <span className="min-w-0">
        <b className="block truncate font-[550]">{connection.name}</b>
        <span className="block truncate text-xs text-ink-3">
          {connector?.title ?? connection.connectorId}
        </span>
      </span>
    </span>
  );
}

function ConnectionState({ connection: { status } }: { connection: OwnConnection }) {
  return status === 'connected' ? (
    <Status tone="ok" icon="check" word={words.connected} />
  ) : (
    <Status tone="bad" icon="triangle-alert" word={words.broken} />
  );
}

function ConnectionMenu({
  connection,
  onCommand,
}: Omit<ConnectionsTableProps, 'connections'> & { connection: OwnConnection }) {
  const label = words.commandsOf(connection.name);
  const hasFields = fieldsOf(useConnectorOf()(connection.connectorId)).length > 0;
  const withoutStored = hasFields ? words.nameAndCredential : words.rename;
  return (
    <MenuTrigger>
      <IconButton icon="ellipsis" label={label} size="sm" className="max-sm:size-11" />
      <Menu aria-label={label} placement="bottom end">
        <MenuItem
          icon="workflow"
          label={words.where}
          onAction={() => onCommand('uses', connection)}
        />
        <MenuItem
          icon={hasFields ? 'key-round' : 'type'}
          label={connection.hasCredential ? words.replace : withoutStored}
          onAction={() => onCommand('edit', connection)}
        />
        <MenuSeparator />
        <MenuItem
          icon="trash-2"
          label={words.remove}
          danger
          onAction={() => onCommand('remove', connection)}
        />
      </Menu>
    </MenuTrigger>
  );
}
