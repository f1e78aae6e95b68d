import type { ConnectorManifest } from '../../model/connector';
import { type RunCard, useConnections, useConnectors, useCreateConnection } from '../../queries';
import { notifyRefusal } from '../refusal';
import { useEnvironment } from '../shell/environment-context';

export interface AskedConnection {
  readonly connectorId: string;
  readonly manifest: ConnectorManifest | undefined;
  readonly isGiven: boolean;
  readonly isPending: boolean;
  readonly give: () => void;
}

/** The connections that whoever runs the flow must give, and whether they have. */
export function useAskedConnections(card: RunCard | undefined): readonly AskedConnection[] {
  const { environment } = useEnvironment();
  const environmentId = environment.id;
  const connectors = useConnectors(environmentId).data ?? [];
  const own = useConnections(environmentId).data ?? [];
  const create = useCreateConnection();
  const ids = [...new Set(card?.asksFor.map((one) => one.connectorId))];
  return ids.map((connectorId) => ({
    connectorId,
    manifest: connectors.find((one) => one.id === connectorId),
    isGiven: own.some((one) => one.connectorId === connectorId && one.status === 'connected'),
    isPending: create.isPending && create.variables.connectorId === connectorId,
    give: () => create.mutate({ environmentId, connectorId }, { onError: notifyRefusal }),
  }));
}
