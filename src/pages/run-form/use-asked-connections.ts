import { useState } from 'react';
import type { ConnectorManifest } from '../../model/connector';
import { type RunCard, useConnectors, useCreateConnection } from '../../queries';
import { fieldsOf } from '../connections/fields-of';
import { notifyRefusal } from '../refusal';
import { useEnvironment } from '../shell/environment-context';

export interface AskedConnector {
  readonly connectorId: string;
  readonly manifest: ConnectorManifest | undefined;
  /** One's own that fit. */
  readonly connections: readonly { readonly id: string; readonly name: string }[];
  /** Id of the one that the run will use; null: none is given yet. */
  readonly chosen: string | null;
  readonly choose: (connectionId: string) => void;
  /** Connecting is one press where nothing must be typed in. */
  readonly connect: (() => void) | null;
  readonly isPending: boolean;
}

export interface AskedConnections {
  readonly asked: readonly AskedConnector[];
  /** By reference, as a run takes them. */
  readonly given: Readonly<Record<string, string>>;
  readonly isComplete: boolean;
}

/** The connections that whoever runs the flow must give, one per connector, and which are chosen. */
export function useAskedConnections(card: RunCard | undefined): AskedConnections {
  const { environment } = useEnvironment();
  const environmentId = environment.id;
  const connectors = useConnectors(environmentId).data ?? [];
  const create = useCreateConnection();
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const asksFor = card?.asksFor ?? [];
  const ids = [...new Set(asksFor.map((one) => one.connectorId))];
  const asked = ids.map((connectorId): AskedConnector => {
    const manifest = connectors.find((one) => one.id === connectorId);
    const connections = asksFor.find((one) => one.connectorId === connectorId)?.connections ?? [];
    const isHere = connections.some((one) => one.id === choices[connectorId]);
    const choose = (id: string) => setChoices((now) => ({ ...now, [connectorId]: id }));
    const connect = () =>
      create.mutate(
        { environmentId, connectorId },
        { onSuccess: ({ id }) => choose(id), onError: notifyRefusal },
      );
    return {
      connectorId,
      manifest,
      connections,
      chosen: (isHere ? choices[connectorId] : connections[0]?.id) ?? null,
      choose,
      connect: fieldsOf(manifest).some((field) => field.required) ? null : connect,
      isPending: create.isPending && create.variables.connectorId === connectorId,
    };
  });
  const given = asksFor.flatMap(({ reference, connectorId }) => {
    const chosen = asked.find((one) => one.connectorId === connectorId)?.chosen;
    return chosen ? [[reference, chosen] as const] : [];
  });
  return {
    asked,
    given: Object.fromEntries(given),
    isComplete: asked.every((one) => one.chosen !== null),
  };
}
