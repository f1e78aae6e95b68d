/** Writes what a run decided: its events, and its row where that changed. */
import type { Run } from '../../model/flow';
import type { RunEvent, RunView } from '../../model/run/events';
import { firstFailure } from '../../model/run/first-failure';
import type { TableName } from '../../storage/schema';
import type { WriteTx } from '../../storage/store';

export const recordTables: readonly TableName[] = [
  'journal',
  'runs',
  'leases',
  'world',
  'worldLog',
  'meta',
];

export function record(
  tx: WriteTx,
  run: Run,
  view: RunView,
  firstSeq: number,
  events: readonly RunEvent[],
): void {
  if (events.length === 0) return;
  tx.put('journal', { runId: run.id, firstSeq, events });
  if (view.endedAt === undefined) return;
  const failedAction = firstFailure(view);
  tx.put('runs', {
    ...run,
    status: view.status,
    endedAt: view.endedAt,
    ...(view.error === undefined ? {} : { error: view.error }),
    ...(failedAction === undefined ? {} : { failedAction }),
  });
}
