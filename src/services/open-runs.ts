import type { WriteCall } from './method';

const openStatuses = ['Running', 'Waiting'] as const;

/** Asks for the end of every run of a flow that has not ended; the leader hears it by news. */
export async function cancelOpenRuns(call: WriteCall, flowId: string): Promise<void> {
  const { tx, now } = call;
  for (const status of openStatuses) {
    const range = { from: [status, 0], to: [status, Number.MAX_SAFE_INTEGER] };
    for (const run of await tx.list('runs', { index: 'byStatus', ...range })) {
      if (run.flowId !== flowId || run.cancelRequestedAt !== undefined) continue;
      tx.put('runs', { ...run, cancelRequestedAt: now });
      call.tell({ kind: 'run', id: run.id, environmentId: run.environmentId, version: now });
    }
  }
}
