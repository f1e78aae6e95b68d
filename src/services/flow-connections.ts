/** The connections of a flow as its owners see them: by name, owner and state, never a credential. */
import type { Connection, Flow } from '../model/flow';
import type { ReadTx } from '../storage/store';
import type { EmbeddedUse, FlowConnection } from './api';
import { credentialTables, openable } from './credentials';
import { referenceTables, type UsedReference, usedReferences } from './flow-references';
import { isOwner } from './guard/relations';
import { nameOf, principalOrId } from './principals';

export const connectionTables = ['connections', ...credentialTables, ...referenceTables] as const;

/** Embedded first by their use; those that no step uses stay defined until one does again. */
export async function connectionsOf(
  tx: ReadTx,
  flow: Flow,
  actorId: string,
): Promise<{ embedded: FlowConnection[]; other: FlowConnection[] }> {
  const embedded: FlowConnection[] = [];
  const other: FlowConnection[] = [];
  for (const used of await usedReferences(tx, flow)) {
    const list = used.steps.length > 0 ? embedded : other;
    list.push(await describe(tx, flow, used, actorId));
  }
  return { embedded, other };
}

async function describe(
  tx: ReadTx,
  flow: Flow,
  used: UsedReference,
  actorId: string,
): Promise<FlowConnection> {
  const { reference, connectorId, source: mode, steps } = used;
  const row = await connectionBehind(tx, used);
  return {
    reference,
    connectorId,
    mode,
    steps,
    // What the runner provides is judged when the run starts.
    status: mode === 'invoker' ? 'connected' : await statusOf(tx, flow, row),
    ...(row && {
      connection: {
        id: row.id,
        account: row.name,
        owner: await principalOrId(tx, row.ownerId),
        isMine: row.ownerId === actorId,
      },
    }),
  };
}

async function connectionBehind(
  tx: ReadTx,
  { connectionId }: Pick<UsedReference, 'connectionId'>,
): Promise<Connection | undefined> {
  return connectionId === undefined ? undefined : await tx.get('connections', connectionId);
}

export async function statusOf(
  tx: ReadTx,
  flow: Flow,
  row: Connection | undefined,
): Promise<FlowConnection['status']> {
  if (!row) return 'missing';
  if (!(await isOwner(tx, flow, row.ownerId))) return 'ownerGone';
  return (await isBroken(tx, row)) ? 'broken' : 'connected';
}

/** Marked as such, or its credential was sealed on another device. */
export async function isBroken(tx: ReadTx, row: Connection): Promise<boolean> {
  if (row.status === 'broken') return true;
  return (await openable(tx, row.id)) === 'keyMissing';
}

/** What steps sign in with: each embedded reference in use, with whose connection it is. */
export async function embeddedUses(
  tx: ReadTx,
  flow: Flow,
): Promise<readonly (EmbeddedUse & { readonly ownerId: string })[]> {
  const uses: (EmbeddedUse & { readonly ownerId: string })[] = [];
  for (const used of await usedReferences(tx, flow)) {
    if (used.source !== 'embedded' || used.steps.length === 0) continue;
    const row = await connectionBehind(tx, used);
    if (!row) continue;
    const { reference, connectorId, steps } = used;
    const { ownerId, name: account } = row;
    const ownerName = await nameOf(tx, ownerId);
    uses.push({ reference, connectorId, account, ownerName, steps, ownerId });
  }
  return uses;
}
