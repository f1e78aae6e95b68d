import * as z from 'zod/mini';
import type { ConnectorManifest } from '../model/connector';
import type { Connection } from '../model/flow';
import { id } from './fields';
import { read, write } from './method';
import { refuse } from './refusals';

const inEnvironment = {
  kind: 'environment',
  of: (request: { environmentId: string }) => request.environmentId,
} as const;

export function connectionMethods(connectors: readonly ConnectorManifest[]) {
  return {
    list: read({
      subject: inEnvironment,
      permission: 'ListConnections',
      request: z.object({ environmentId: id }),
      tables: ['connections'],
      act: async ({ tx, actor }, { environmentId }) => {
        const own = await tx.list('connections', {
          index: 'byOwner',
          from: actor.id,
          to: actor.id,
        });
        return own.filter((one) => one.environmentId === environmentId);
      },
    }),

    create: write({
      subject: inEnvironment,
      permission: 'CreateConnection',
      request: z.object({ environmentId: id, connectorId: id }),
      tables: ['connections'],
      act: async (call, { environmentId, connectorId }) => {
        const { tx, actor, now, platform } = call;
        if (!connectors.some((one) => one.id === connectorId)) {
          refuse('NotFound', 404, 'There is no such connector here.');
        }
        const connection: Connection = {
          id: platform.newId(),
          environmentId,
          connectorId,
          ownerId: actor.id,
          name: actor.mail,
          createdAt: now,
          status: 'connected',
        };
        tx.put('connections', connection);
        const target = { kind: 'connection', id: connection.id, name: connection.name };
        call.log({ target, environmentId, after: connection });
        call.tell({ kind: 'connection', id: connection.id, environmentId, version: now });
        return connection;
      },
    }),
  };
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
