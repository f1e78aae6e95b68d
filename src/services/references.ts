/**
 * Connection references: a step that names a reference which the flow does not have yet gets the
 * editor's own connection for that connector; one that needs no credential is made at once.
 */

import type { ConnectorManifest } from '../model/connector';
import type { Json } from '../model/definition';
import type { ConnectionReference } from '../model/flow';
import { hostOf, isObject } from '../model/step';
import type { WriteTx } from '../storage/store';
import type { References } from './flow-references';
import type { Platform } from './platform';

/** The connector steps in an edit's arguments or a definition, however deep. */
function* hostsIn(value: Json | undefined): Generator<{ reference: string; connectorId: string }> {
  if (!isObject(value)) return;
  if (typeof value.type === 'string') {
    const host = hostOf({ type: value.type, inputs: value.inputs });
    if (host?.reference) yield { reference: host.reference, connectorId: host.connectorId };
  }
  for (const inner of Object.values(value)) yield* hostsIn(inner);
}

/** Ids of the connectors for which a definition names a connection. */
export function connectorsIn(definition: Json): readonly string[] {
  return [...new Set([...hostsIn(definition)].map((one) => one.connectorId))];
}

/** Keys of the connection references that the steps of a definition name. */
export function referencesIn(definition: Json): readonly string[] {
  return [...hostsIn(definition)].map((one) => one.reference);
}

export async function bindReferences(
  call: { tx: WriteTx; actorId: string; environmentId: string; now: number; platform: Platform },
  connectors: readonly ConnectorManifest[],
  values: readonly Json[],
  references: References,
): Promise<References> {
  let bound = references;
  for (const value of values) {
    for (const { reference, connectorId } of hostsIn(value)) {
      if (Object.hasOwn(bound, reference)) continue;
      const manifest = connectors.find((one) => one.id === connectorId);
      if (!manifest || manifest.connection === 'none') continue;
      const connectionId = await ownConnection(call, manifest);
      const entry: ConnectionReference = {
        connectorId,
        source: 'embedded',
        ...(connectionId === undefined ? {} : { connectionId }),
      };
      bound = { ...bound, [reference]: entry };
    }
  }
  return bound;
}

/** The caller's own connection of this connector; one that needs no credential is made at once. */
export async function ownConnection(
  call: { tx: WriteTx; actorId: string; environmentId: string; now: number; platform: Platform },
  manifest: ConnectorManifest,
): Promise<string | undefined> {
  const { tx, actorId, environmentId, now, platform } = call;
  const own = await tx.list('connections', { index: 'byOwner', from: actorId, to: actorId });
  const fits = own.find(
    (one) =>
      one.connectorId === manifest.id &&
      one.environmentId === environmentId &&
      one.status === 'connected',
  );
  if (fits) return fits.id;
  const needsCredential =
    manifest.connection !== 'none' && manifest.connection.fields.some((one) => one.required);
  const person = await tx.get('people', actorId);
  if (needsCredential || !person) return undefined;
  const id = platform.newId();
  tx.put('connections', {
    id,
    environmentId,
    connectorId: manifest.id,
    ownerId: actorId,
    name: person.mail,
    createdAt: now,
    status: 'connected',
  });
  return id;
}
