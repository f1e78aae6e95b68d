/** History is kept for 28 days, and only as much of it as fits: the oldest finished runs go first. */
import type { Run } from '../../model/flow';
import type { WriteTx } from '../../storage/store';
import { historyDays } from '../run-history';
import type { HostParts } from './host';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** What the workspace may grow to before history makes room; open runs and definitions never do. */
export const mostBytes = 2_000_000_000;
const finished: readonly Run['status'][] = ['Succeeded', 'Failed', 'Cancelled', 'TimedOut'];
/** Runs in one transaction. */
const atOnce = 20;

/** Sweeps now and then every hour of real time, until it is stopped. */
export function keepTidy(parts: HostParts, isStopped: () => boolean): void {
  const { platform } = parts;
  const turn = async () => {
    if (isStopped()) return;
    await sweep(parts, isStopped).catch(platform.report);
    platform.afterReal(hourMs, turn);
  };
  platform.afterReal(0, turn);
}

export async function sweep(
  parts: HostParts,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const { platform, store } = parts;
  const before = platform.now() - historyDays * dayMs;
  for (let more = true; more && !isStopped(); ) {
    more = await store.write(['runs', 'journal', 'leases'], 'progress', async (tx) => {
      await parts.fence(tx);
      return await dropSome(tx, before);
    });
  }
  if (!isStopped() && (await platform.workspace.usedBytes()) > mostBytes) {
    await platform.workspace.freeSpace();
  }
}

/** True: there may be more. */
async function dropSome(tx: WriteTx, before: number): Promise<boolean> {
  let dropped = 0;
  for (const status of finished) {
    // By their start: a run that began before that and ended later stays until it is looked at again.
    const range = { index: 'byStatus', from: [status, 0], to: [status, before], limit: atOnce };
    for (const { id, endedAt = 0 } of await tx.list('runs', range)) {
      if (endedAt >= before) continue;
      tx.deleteRange('journal', { from: [id, 0], to: [id, Number.MAX_SAFE_INTEGER] });
      tx.delete('runs', id);
      dropped++;
    }
  }
  return dropped > 0;
}
