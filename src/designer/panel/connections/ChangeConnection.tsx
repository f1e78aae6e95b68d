import { useState } from 'react';
import type { ConnectorManifest } from '../../../model/connector';
import type { Connection } from '../../../model/flow';
import { useConnections, useRebindConnection } from '../../../queries';
import {
  Button,
  Menu,
  MenuItem,
  MenuSection,
  MenuSeparator,
  MenuTrigger,
  notify,
} from '../../../ui';
import { useEnvironmentId, useFlowId } from '../environment';
import { NewConnectionDialog } from './NewConnectionDialog';
import { words } from './words';

interface ChangeConnectionProps {
  /** The key that the steps name. */
  readonly reference: string;
  readonly connector: ConnectorManifest;
}

/** Picks the connection that all steps of a reference sign in with, or makes one. */
export function ChangeConnection({ reference, connector }: ChangeConnectionProps) {
  const flowId = useFlowId();
  const rebind = useRebindConnection();
  const [isNew, setIsNew] = useState(false);
  const all = useConnections(useEnvironmentId()).data ?? [];
  const fitting = all.filter((one) => one.connectorId === connector.id);
  const use = ({ id: connectionId, name }: Pick<Connection, 'id' | 'name'>) =>
    rebind.mutate(
      { flowId, reference, connectionId },
      {
        onSuccess: () => notify({ title: words.changed(connector.title, name), tone: 'ok' }),
        onError: (error) => notify({ title: error.message, tone: 'bad' }),
      },
    );
  return (
    <>
      <MenuTrigger>
        <Button
          size="sm"
          variant="quiet"
          aria-label={words.changeFor(connector.title)}
          isPending={rebind.isPending}
        >
          {words.change}
        </Button>
        <Menu placement="top end">
          {fitting.length > 0 && (
            <MenuSection title={words.mine}>
              {fitting.map((one) => (
                <MenuItem
                  key={one.id}
                  icon="key-round"
                  label={one.name}
                  {...(one.status === 'broken' ? { description: words.broken } : {})}
                  onAction={() => use(one)}
                />
              ))}
            </MenuSection>
          )}
          {fitting.length > 0 && <MenuSeparator />}
          <MenuItem icon="plus" label={words.add} onAction={() => setIsNew(true)} />
        </Menu>
      </MenuTrigger>
      {isNew && (
        <NewConnectionDialog connector={connector} onClose={() => setIsNew(false)} onMade={use} />
      )}
    </>
  );
}
