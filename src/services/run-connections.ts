/** Connections that whoever runs a flow provides: which of theirs fit, and which the run takes. */
import type { ConnectorManifest } from '../model/connector';
import type { JsonText } from '../model/definition';
import type { Connection, ConnectionReference, Flow } from '../model/flow';
import type { ReadTx } from '../storage/store';
import type { AskedConnection } from './api';
import { credentialTables } from './credentials';
import { isBroken } from './flow-connections';
import { type References, referenceTables } from './flow-references';
import { demand, type WriteCall } from './method';
import { referencesIn } from './references';
import { noSuchConnection, Refused, refuse } from './refusals';
import { knowsConnection } from './subject';

export const runConnectionTables = [
  'connections',
  ...credentialTables,
  ...referenceTables,
] as const;

interface Source {
  readonly definition: JsonText;
  readonly connectionReferences: References;
}

/** The references in use that the runner provides. */
function askedReferences({ definition, connectionReferences }: Source) {
  const used = new Set(referencesIn(JSON.parse(definition)));
  return Object.entries(connectionReferences).filter(
    ([reference, entry]) => entry.source === 'invoker' && used.has(reference),
  );
}

export async function askedConnections(
  tx: ReadTx,
  flow: Flow,
  source: Source,
  actorId: string,
  connectors: readonly ConnectorManifest[],
): Promise<readonly AskedConnection[]> {
  const asked: AskedConnection[] = [];
  for (const [reference, { connectorId }] of askedReferences(source)) {
    if (!connectors.some((one) => one.id === connectorId)) continue;
    const own = await fitting(tx, flow, connectorId, actorId);
    asked.push({
      reference,
      connectorId,
      connections: own.map(({ id, name }) => ({ id, name })),
    });
  }
  return asked;
}

/** The references of a run: what the runner provides is bound now, for this run alone. */
export async function bindRunner(
  call: WriteCall,
  flow: Flow,
  source: Source,
  given: Readonly<Record<string, string>>,
): Promise<References> {
  const asked = new Map(askedReferences(source));
  for (const reference of Object.keys(given)) {
    if (!asked.has(reference)) demand(call, 'provideInvokerConnection', { asksRunner: false });
  }
  const bound: Record<string, ConnectionReference> = { ...source.connectionReferences };
  const missing: string[] = [];
  for (const [reference, entry] of asked) {
    const named = Object.hasOwn(given, reference) ? given[reference] : undefined;
    const connection =
      named === undefined
        ? (await fitting(call.tx, flow, entry.connectorId, call.actor.id))[0]
        : await provided(call, flow, entry.connectorId, named);
    if (connection) bound[reference] = { ...entry, connectionId: connection.id };
    else missing.push(entry.connectorId);
  }
  if (missing.length > 0) {
    const message = 'This flow runs with a connection of your own. Connect first, then run it.';
    refuse('ConnectionRequired', 400, message, { connectors: [...new Set(missing)] });
  }
  return bound;
}

async function provided(
  call: WriteCall,
  flow: Flow,
  connectorId: string,
  connectionId: string,
): Promise<Connection | undefined> {
  const { tx, actor } = call;
  const connection = await tx.get('connections', connectionId);
  if (!connection || !(await knowsConnection(tx, connection, actor.id))) {
    throw new Refused(noSuchConnection);
  }
  const connectionOwner = connection.ownerId;
  if (connectionOwner !== actor.id) demand(call, 'useInvokerConnectionOfAnother');
  demand(call, 'provideInvokerConnection', { asksRunner: true, connectionOwner });
  if (!fits(connection, flow, connectorId)) {
    refuse('InvalidRequest', 400, 'This connection does not fit the steps that would use it.');
  }
  return (await isBroken(tx, connection)) ? undefined : connection;
}

async function fitting(
  tx: ReadTx,
  flow: Flow,
  connectorId: string,
  actorId: string,
): Promise<readonly Connection[]> {
  const own = await tx.list('connections', { index: 'byOwner', from: actorId, to: actorId });
  const working: Connection[] = [];
  for (const one of own) {
    if (fits(one, flow, connectorId) && !(await isBroken(tx, one))) working.push(one);
  }
  return working;
}

function fits(connection: Connection, flow: Flow, connectorId: string): boolean {
  return connection.connectorId === connectorId && connection.environmentId === flow.environmentId;
}
