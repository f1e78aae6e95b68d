/** Who signs in for the steps of a reference: one connection for everybody, or whoever runs the flow. */
import * as z from 'zod/mini';
import type { ConnectorManifest } from '../model/connector';
import type { Connection, ConnectionReference } from '../model/flow';
import type { ReadTx } from '../storage/store';
import { id } from './fields';
import { statusOf } from './flow-connections';
import {
  connectionIdsOf,
  referencesOf,
  referenceTables,
  replaceReference,
} from './flow-references';
import { existing } from './flows';
import { demand, type WriteCall, write } from './method';
import { ownConnection } from './references';
import { noSuchConnection, Refused, refuse } from './refusals';
import { knowsConnection } from './subject';

const ofFlow = { kind: 'flow', of: (request: { flowId: string }) => request.flowId } as const;
const tables = ['connections', 'credentials', 'credentialKeys', ...referenceTables] as const;

export function modeMethods(connectors: readonly ConnectorManifest[]) {
  return {
    setConnectionMode: write({
      subject: ofFlow,
      permission: 'setRunOnlyConnectionMode',
      request: z.object({ flowId: id, reference: id, mode: z.enum(['embedded', 'invoker']) }),
      tables,
      act: async (call, { reference, mode }) => {
        const entry = await entryOf(call, reference);
        if (entry.source === mode) return null;
        const bound = mode === 'embedded' ? await embed(call, connectors, entry) : entry;
        return await replace(call, reference, entry, { ...bound, source: mode });
      },
    }),
  };
}

export const rebindMethods = {
  rebind: write({
    subject: ofFlow,
    permission: 'replaceConnectionReference',
    request: z.object({ flowId: id, reference: id, connectionId: id }),
    tables,
    act: async (call, { reference, connectionId }) => {
      const entry = await entryOf(call, reference);
      const connection = await usable(call, connectionId);
      const { environmentId } = existing(call.flow);
      const fits =
        connection.connectorId === entry.connectorId && connection.environmentId === environmentId;
      if (!fits) {
        refuse('InvalidRequest', 400, 'This connection does not fit the steps that would use it.');
      }
      return await replace(call, reference, entry, { ...entry, connectionId });
    },
  }),
};

/** One's own, or one that an owner has put into this very flow; never one from elsewhere. */
async function usable(call: WriteCall, connectionId: string): Promise<Connection> {
  const { tx, actor } = call;
  const flow = existing(call.flow);
  const connection = await tx.get('connections', connectionId);
  if (!connection || !(await knowsConnection(tx, connection, actor.id))) {
    throw new Refused(noSuchConnection);
  }
  if (connection.ownerId === actor.id) return connection;
  const isHere = (await connectionIdsOf(tx, flow)).has(connectionId);
  const connectionOwner = connection.ownerId;
  demand(call, isHere ? 'useSharedConnectionInSameFlow' : 'useSharedConnectionInOtherFlow', {
    connectionOwner,
  });
  return connection;
}

/** What stood there before if it still works, else the caller's own. */
async function embed(
  call: WriteCall,
  connectors: readonly ConnectorManifest[],
  entry: ConnectionReference,
): Promise<ConnectionReference> {
  const { tx, actor, now, platform } = call;
  const { connectionId } = entry;
  const before = connectionId === undefined ? undefined : await tx.get('connections', connectionId);
  const flow = existing(call.flow);
  if ((await statusOf(tx, flow, before)) === 'connected') return entry;
  const manifest = connectors.find((one) => one.id === entry.connectorId);
  const { environmentId } = flow;
  const own =
    manifest &&
    (await ownConnection({ tx, actorId: actor.id, environmentId, now, platform }, manifest));
  if (own === undefined) {
    return refuse(
      'ConnectionRequired',
      400,
      'There is no connection to use for everybody. Make one.',
      {
        connectors: [entry.connectorId],
      },
    );
  }
  return { ...entry, connectionId: own };
}

async function entryOf(
  { tx, flow }: { tx: ReadTx; flow: WriteCall['flow'] },
  reference: string,
): Promise<ConnectionReference> {
  const references = await referencesOf(tx, existing(flow));
  const entry = Object.hasOwn(references, reference) ? references[reference] : undefined;
  return entry ?? refuse('NotFound', 404, 'This flow has no connection of that name.');
}

async function replace(
  call: WriteCall,
  reference: string,
  before: ConnectionReference,
  after: ConnectionReference,
): Promise<null> {
  const flow = existing(call.flow);
  await replaceReference(call.tx, flow, reference, after);
  const { id: flowId, name, environmentId } = flow;
  call.log({
    target: { kind: 'flow', id: flowId, name },
    about: { kind: 'connection', id: after.connectionId ?? reference, name: reference },
    environmentId,
    before,
    after,
  });
  call.tell({ kind: 'flow', id: flowId, environmentId, version: call.now });
  call.tell({ kind: 'draft', id: flowId, environmentId, version: call.now });
  call.tell({ kind: 'connection', id: after.connectionId ?? '', environmentId, version: call.now });
  return null;
}
