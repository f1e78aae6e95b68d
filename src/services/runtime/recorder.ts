/** Writes what a run decided: its events, and its row where that changed. */
import type { Run } from '../../model/flow';
import type { RunEvent, RunStatus, RunView } from '../../model/run/events';
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

export interface Decided {
  readonly nextSeq: number;
  readonly events: readonly RunEvent[];
  /** Nothing is running or asked: it waits for a time or for somebody. */
  readonly isIdle: boolean;
}

export function record(
  tx: WriteTx,
  run: Run,
  view: RunView,
  { nextSeq, events, isIdle }: Decided,
): void {
  if (events.length > 0) tx.put('journal', { runId: run.id, firstSeq: nextSeq, events });
  if (view.endedAt === undefined) {
    const status: RunStatus = isIdle ? 'Waiting' : 'Running';
    if (run.status !== status && run.queuedAt === undefined) tx.put('runs', { ...run, status });
    return;
  }
  const failedAction = run.failedAction ?? firstFailure(view);
  const { queuedAt: _queuedAt, ...rest } = run;
  tx.put('runs', {
    ...rest,
    status: view.status,
    endedAt: view.endedAt,
    ...(view.error === undefined ? {} : { error: view.error }),
    ...(failedAction === undefined ? {} : { failedAction }),
  });
}
