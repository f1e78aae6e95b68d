import * as z from 'zod/mini';
import type { ConnectorManifest } from '../model/connector';
import type { Connection, Flow } from '../model/flow';
import type { ReadTx } from '../storage/store';
import type { ConnectionUse, ConnectionUses, OwnConnection } from './api';
import { connectionFacts } from './connection-facts';
import {
  checkFields,
  filledFields,
  missingField,
  removeCredentials,
  sealValues,
  storeCredentials,
} from './credentials';
import { displayName, id } from './fields';
import { connectionTables, isBroken } from './flow-connections';
import { connectionIdsOf, usedReferences } from './flow-references';
import { grantsOf, isOwner } from './guard/relations';
import { read, type WriteCall, write } from './method';
import { rebindMethods } from './reference-methods';
import { noSuchConnection, Refused, refuse } from './refusals';

const inEnvironment = {
  kind: 'environment',
  of: (request: { environmentId: string }) => request.environmentId,
} as const;
const ofConnection = {
  kind: 'connection',
  of: (request: { connectionId: string }) => request.connectionId,
} as const;
const longestValue = 4000;
const values = z.optional(z.record(id, z.string().check(z.maxLength(longestValue))));

export function connectionMethods(connectors: readonly ConnectorManifest[]) {
  return {
    ...rebindMethods,

    list: read({
      subject: inEnvironment,
      permission: 'ListConnections',
      request: z.object({ environmentId: id }),
      tables: connectionTables,
      act: async ({ tx, actor }, { environmentId }) => {
        const range = { index: 'byOwner', from: actor.id, to: actor.id };
        const own = (await tx.list('connections', range)).filter(
          (one) => one.environmentId === environmentId,
        );
        const answer: OwnConnection[] = [];
        for (const one of own) answer.push(await describe(tx, one));
        return answer;
      },
    }),

    create: write({
      subject: inEnvironment,
      permission: 'CreateConnection',
      facts: connectionFacts,
      request: z.object({
        environmentId: id,
        connectorId: id,
        name: z.optional(displayName),
        values,
      }),
      tables: connectionTables,
      prepare: async (platform, request) => {
        const connectionId = platform.newId();
        return {
          connectionId,
          sealed: await sealValues(platform, connectionId, request.values),
        };
      },
      act: async (call, { environmentId, connectorId, name }, { connectionId, sealed }) => {
        const { tx, actor, now } = call;
        const manifest = manifestOf(connectorId);
        checkFields(manifest, sealed);
        refuseIncomplete(manifest, (field) => Boolean(sealed.get(field)));
        const connection: Connection = {
          id: connectionId,
          environmentId,
          connectorId,
          ownerId: actor.id,
          name: name ?? actor.mail,
          createdAt: now,
          status: 'connected',
        };
        tx.put('connections', connection);
        storeCredentials(tx, connectionId, sealed);
        logConnection(call, connection, { after: connection });
        return connection;
      },
    }),

    update: write({
      subject: ofConnection,
      permission: 'editCredential',
      request: z.object({ connectionId: id, name: z.optional(displayName), values }),
      tables: connectionTables,
      prepare: (platform, request) => sealValues(platform, request.connectionId, request.values),
      act: async (call, { connectionId, name }, sealed) => {
        const { tx } = call;
        const before = await stored(tx, connectionId);
        const manifest = manifestOf(before.connectorId);
        checkFields(manifest, sealed);
        const filled = await filledFields(tx, connectionId);
        refuseIncomplete(manifest, (field) =>
          sealed.has(field) ? Boolean(sealed.get(field)) : filled.has(field),
        );
        storeCredentials(tx, connectionId, sealed);
        const after: Connection = {
          ...before,
          ...(name === undefined ? {} : { name }),
          ...(sealed.size > 0 ? { status: 'connected' as const } : {}),
        };
        tx.put('connections', after);
        logConnection(call, after, { before, after });
        return after;
      },
    }),

    usedBy: read({
      subject: ofConnection,
      permission: 'deleteConnection',
      request: z.object({ connectionId: id }),
      tables: connectionTables,
      act: async ({ tx, actor }, { connectionId }) => usesOf(tx, connectionId, actor.id),
    }),

    /** References keep naming it, so that whoever looks at the flow sees what is missing. */
    remove: write({
      subject: ofConnection,
      permission: 'deleteConnection',
      request: z.object({ connectionId: id }),
      tables: connectionTables,
      act: async (call, { connectionId }) => {
        const before = await stored(call.tx, connectionId);
        call.tx.delete('connections', connectionId);
        removeCredentials(call.tx, connectionId);
        logConnection(call, before, { before });
        return null;
      },
    }),
  };

  function manifestOf(connectorId: string): ConnectorManifest {
    const manifest = connectors.find((one) => one.id === connectorId);
    return manifest ?? refuse('NotFound', 404, 'There is no such connector here.');
  }
}

function refuseIncomplete(manifest: ConnectorManifest, isGiven: (field: string) => boolean): void {
  const missing = missingField(manifest, isGiven);
  if (missing === undefined) return;
  refuse(
    'InvalidRequest',
    400,
    `A connection of ${manifest.title} needs a value for “${missing}”.`,
  );
}

async function stored(tx: ReadTx, connectionId: string): Promise<Connection> {
  const connection = await tx.get('connections', connectionId);
  if (!connection) throw new Refused(noSuchConnection);
  return connection;
}

async function describe(tx: ReadTx, connection: Connection): Promise<OwnConnection> {
  return {
    ...connection,
    status: (await isBroken(tx, connection)) ? 'broken' : 'connected',
    hasCredential: (await filledFields(tx, connection.id)).size > 0,
    usedBy: (await flowsNaming(tx, connection)).length,
  };
}

async function flowsNaming(
  tx: ReadTx,
  { id: connectionId, environmentId }: Connection,
): Promise<readonly Flow[]> {
  const range = { index: 'byEnvironment', from: environmentId, to: environmentId };
  const naming: Flow[] = [];
  for (const flow of await tx.list('flows', range)) {
    if ((await connectionIdsOf(tx, flow)).has(connectionId)) naming.push(flow);
  }
  return naming;
}

async function usesOf(tx: ReadTx, connectionId: string, actorId: string): Promise<ConnectionUses> {
  const uses: ConnectionUse[] = [];
  let elsewhere = 0;
  for (const flow of await flowsNaming(tx, await stored(tx, connectionId))) {
    if (flow.deletedAt !== undefined || !(await isOwner(tx, flow, actorId))) {
      elsewhere++;
      continue;
    }
    const runOnly = (await grantsOf(tx, flow.id)).filter((one) => one.role === 'runOnly');
    for (const one of await usedReferences(tx, flow)) {
      if (one.connectionId !== connectionId) continue;
      const { reference, steps } = one;
      const named = { flowId: flow.id, flowName: flow.name };
      uses.push({ ...named, reference, steps, runOnlyUsers: runOnly.length });
    }
  }
  return { uses, elsewhere };
}

function logConnection(
  call: WriteCall,
  { id: connectionId, name, environmentId }: Connection,
  change: { readonly before?: Connection; readonly after?: Connection },
): void {
  call.log({ target: { kind: 'connection', id: connectionId, name }, environmentId, ...change });
  call.tell({ kind: 'connection', id: connectionId, environmentId, version: call.now });
}

export function connectorMethods(connectors: readonly ConnectorManifest[]) {
  return {
    list: read({
      subject: inEnvironment,
      permission: 'ListApis',
      request: z.object({ environmentId: id }),
      tables: [],
      act: async () => connectors,
    }),
  };
}
