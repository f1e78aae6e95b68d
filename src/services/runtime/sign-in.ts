/**
 * The connection that a call signs in with, judged again at the moment of the call: grants, connections
 * and accounts may have changed since the run began.
 */
import type { OperationCall } from '../../model/connector';
import type { Connection, ConnectionReference, Run } from '../../model/flow';
import type { RunError } from '../../model/run/events';
import type { TableName } from '../../storage/schema';
import type { ReadTx } from '../../storage/store';
import {
  credentialTables,
  openCredential,
  readSealed,
  type SealedCredential,
} from '../credentials';
import { isOwner } from '../guard/relations';
import { nameOf } from '../principals';
import type { HostParts } from './host';

type SignedIn = NonNullable<OperationCall['connection']>;

const tables: readonly TableName[] = [
  'flows',
  'grants',
  'groups',
  'people',
  'connections',
  ...credentialTables,
];

export async function signIn(
  { store, platform }: HostParts,
  run: Run,
  reference: string,
): Promise<SignedIn | { readonly error: RunError }> {
  const found = await store.read(tables, (tx) => find(tx, run, reference));
  if ('error' in found) return found;
  const { connection, account, sealed } = found;
  const signedIn = { id: connection.id, owner: connection.ownerId, account };
  if (sealed.rows.length === 0) return signedIn;
  try {
    return { ...signedIn, credential: await openCredential(platform, sealed) };
  } catch {
    // What went wrong inside is of no use to anybody and might say too much.
    return invalid(`The connection ${connection.name} must be signed in again on this device.`);
  }
}

interface FoundConnection {
  readonly connection: Connection;
  readonly account: string;
  readonly sealed: SealedCredential;
}

async function find(
  tx: ReadTx,
  run: Run,
  reference: string,
): Promise<FoundConnection | { readonly error: RunError }> {
  const entry = Object.hasOwn(run.connectionReferences, reference)
    ? run.connectionReferences[reference]
    : undefined;
  const id = entry?.connectionId;
  const connection = id === undefined ? undefined : await tx.get('connections', id);
  if (!entry || !connection) {
    return invalid('The step has no connection. Choose one on the page of the flow.');
  }
  const owner = await tx.get('people', connection.ownerId);
  const refused = await mayNotUse(tx, run, entry, connection);
  if (refused) return refused;
  if (!owner || owner.disabled || connection.status === 'broken') {
    return invalid(`The connection ${connection.name} no longer works. Choose another one.`);
  }
  return { connection, account: owner.mail, sealed: await readSealed(tx, connection.id) };
}

/** An embedded connection is an owner's; one that the runner provides is the runner's own. */
async function mayNotUse(
  tx: ReadTx,
  run: Run,
  { source }: ConnectionReference,
  { ownerId, name }: Connection,
): Promise<{ readonly error: RunError } | null> {
  if (source === 'invoker') {
    if (ownerId === run.startedBy) return null;
    const message = 'A run uses only the connection of the person who started it.';
    return { error: { code: 'InvokerConnectionOverrideFailed', message } };
  }
  const flow = await tx.get('flows', run.flowId);
  if (flow && (await isOwner(tx, flow, ownerId))) return null;
  const who = await nameOf(tx, ownerId);
  return invalid(
    `The connection ${name} belongs to ${who}, who does not own this flow any more. Replace it on the page of the flow.`,
  );
}

function invalid(message: string): { readonly error: RunError } {
  return { error: { code: 'ConnectionInvalid', message } };
}
