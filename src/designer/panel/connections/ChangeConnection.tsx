import { Suspense, use, useState } from 'react';
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
import { ConnectFormContext, useEnvironmentId, useFlowId } from '../environment';
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
  const environmentId = useEnvironmentId();
  const Form = use(ConnectFormContext);
  const all = useConnections(environmentId).data ?? [];
  const fitting = all.filter((one) => one.connectorId === connector.id);
  const take = ({ id: connectionId, name }: Pick<Connection, 'id' | 'name'>) =>
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
                  onAction={() => take(one)}
                />
              ))}
            </MenuSection>
          )}
          {fitting.length > 0 && <MenuSeparator />}
          <MenuItem icon="plus" label={words.add} onAction={() => setIsNew(true)} />
        </Menu>
      </MenuTrigger>
      {isNew && (
        <Suspense fallback={null}>
          <Form
            environmentId={environmentId}
            connectorId={connector.id}
            onClose={() => setIsNew(false)}
            onMade={take}
          />
        </Suspense>
      )}
    </>
  );
}
