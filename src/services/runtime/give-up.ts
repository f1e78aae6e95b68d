/** A run whose definition can no longer be run at all ends, and says why. */
import type { PlanError } from '../../engine/index';
import type { RunEvent } from '../../model/run/events';
import type { HostParts } from './host';
import { recordTables } from './recorder';

export async function giveUp(
  { store, platform, fence }: HostParts,
  runId: string,
  { code, message, action }: PlanError,
): Promise<void> {
  await store.write(recordTables, 'told', async (tx) => {
    await fence(tx);
    const run = await tx.get('runs', runId);
    if (!run || run.endedAt !== undefined) return;
    const rows = await tx.list('journal', {
      from: [runId, 0],
      to: [runId, Number.MAX_SAFE_INTEGER],
      descending: true,
      limit: 1,
    });
    const last = rows[0];
    const firstSeq = last ? last.firstSeq + last.events.length : 1;
    const at = platform.now();
    const error = { code, message };
    const end: RunEvent = { type: 'runFinished', at, status: 'Failed', code, error };
    tx.put('journal', { runId, firstSeq, events: [end] });
    tx.put('runs', { ...run, status: 'Failed', endedAt: at, error, failedAction: action });
  });
}
