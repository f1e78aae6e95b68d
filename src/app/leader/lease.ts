/**
 * The lease row says who drives runs and timers. Every change of hands raises its fencing number, and
 * every journal transaction checks that number: a leader that was frozen while another took over can
 * write nothing more.
 */
import type { LeaseRow, TableName } from '../../storage/schema';
import type { ReadTx, Store, WriteTx } from '../../storage/store';

export const leaseTables: readonly TableName[] = ['leases'];
const name = 'runner';

/** The fence moved, or was never held: whoever meets this is not the leader any more. */
export class FenceMoved extends Error {
  override name = 'FenceMoved';
}

/** For the start of each journal transaction, which must cover `leaseTables`. */
export async function checkFence(tx: ReadTx, fence: number | undefined): Promise<LeaseRow> {
  const lease = await tx.get('leases', name);
  if (lease === undefined || lease.fence !== fence) {
    throw new FenceMoved(`Fence ${fence ?? 'none'} was overtaken by ${lease?.fence ?? 'none'}.`);
  }
  return lease;
}

export async function readLease(store: Store): Promise<LeaseRow | undefined> {
  return await store.read(leaseTables, (tx) => tx.get('leases', name));
}

/** Whether nothing was heard of the lease's holder between two looks at it. */
export function isSilent(before: LeaseRow | undefined, now: LeaseRow | undefined): boolean {
  return before?.fence === now?.fence && before?.heartbeatAt === now?.heartbeatAt;
}

/**
 * Takes the lease under a new number and answers that. With `silent`, only if the lease is still as
 * it was seen then; otherwise undefined: another was faster, or its holder came back.
 */
export async function takeLease(
  store: Store,
  claim: { readonly holder: string; readonly at: number; readonly silent?: LeaseRow | undefined },
): Promise<number | undefined> {
  return await store.write(leaseTables, 'told', async (tx) => {
    const lease = await tx.get('leases', name);
    if ('silent' in claim && !isSilent(claim.silent, lease)) return undefined;
    const fence = (lease?.fence ?? 0) + 1;
    tx.put('leases', { name, holder: claim.holder, fence, heartbeatAt: claim.at });
    return fence;
  });
}

export async function beat(store: Store, fence: number, at: number): Promise<void> {
  await store.write(leaseTables, 'progress', async (tx: WriteTx) => {
    const lease = await checkFence(tx, fence);
    tx.put('leases', { ...lease, heartbeatAt: at });
  });
}
