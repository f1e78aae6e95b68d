/** Making room: the history of finished runs goes, oldest first. Open runs and definitions never do. */
import type { Run } from '../model/flow';
import type { RunStatus } from '../model/run/events';
import type { ReadTx, Store } from './store';
import { bytesOf } from './usage';

const finished: readonly RunStatus[] = ['Succeeded', 'Failed', 'Cancelled', 'TimedOut'];
/** Runs in one transaction: a full disk takes small steps only. */
const atOnce = 20;

export interface Freed {
  readonly runs: number;
  /** About so many. */
  readonly bytes: number;
}

export async function dropOldestRuns(store: Store, wantedBytes: number): Promise<Freed> {
  let freed: Freed = { runs: 0, bytes: 0 };
  while (freed.bytes < wantedBytes) {
    const step = await dropSome(store, wantedBytes - freed.bytes);
    if (step.runs === 0) break;
    freed = { runs: freed.runs + step.runs, bytes: freed.bytes + step.bytes };
  }
  return freed;
}

async function dropSome(store: Store, wantedBytes: number): Promise<Freed> {
  return await store.write(['runs', 'journal'], 'told', async (tx) => {
    let runs = 0;
    let bytes = 0;
    for (const run of await oldestOf(tx)) {
      const journal = { from: [run.id, 0], to: [run.id, Number.MAX_SAFE_INTEGER] };
      bytes += bytesOf(run) + bytesOf(await tx.list('journal', journal));
      tx.deleteRange('journal', journal);
      tx.delete('runs', run.id);
      runs++;
      if (bytes >= wantedBytes) break;
    }
    return { runs, bytes };
  });
}

async function oldestOf(tx: ReadTx): Promise<readonly Run[]> {
  const lists = await Promise.all(
    finished.map((status) =>
      tx.list('runs', {
        index: 'byStatus',
        from: [status, 0],
        to: [status, Number.MAX_SAFE_INTEGER],
        limit: atOnce,
      }),
    ),
  );
  const runs = lists.flat().sort((a, b) => a.startedAt - b.startedAt);
  return runs.slice(0, atOnce);
}
