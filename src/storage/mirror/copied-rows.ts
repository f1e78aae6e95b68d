/** The rows of the database that belong into the second copy. */
import type { ReadTx, Store } from '../store';
import { copiedEvents, journalOf } from './changes';
import { type CopiedRows, copiedTables, onlyNeeded } from './fold';
import { snapshotText } from './text';

/** Row of `meta` with the number of the last change. */
export const sequenceKey = 'mirror.seq';

/** A new second copy out of the database. */
export async function snapshotOf(store: Store): Promise<string> {
  const { rows, seq } = await store.read(copiedTables, async (tx) => ({
    rows: await copiedRows(tx),
    seq: await sequenceOf(tx),
  }));
  return snapshotText(rows, seq);
}

export async function sequenceOf(tx: ReadTx): Promise<number> {
  const value = (await tx.get('meta', sequenceKey))?.value;
  return typeof value === 'number' ? value : 0;
}

async function copiedRows(tx: ReadTx): Promise<CopiedRows> {
  const rows = new Map<(typeof copiedTables)[number], readonly object[]>();
  for (const name of copiedTables) {
    if (name !== 'runs' && name !== 'journal') rows.set(name, await tx.list(name));
  }
  const meta = await tx.list('meta', {});
  rows.set(
    'meta',
    meta.filter(({ key }) => key !== sequenceKey),
  );
  const open = await openRuns(tx);
  rows.set('runs', open);
  const journals = await Promise.all(open.map(({ id }) => journalRows(tx, id)));
  rows.set('journal', journals.flat());
  return onlyNeeded(rows);
}

/** None of a journal that is too long to be copied. */
async function journalRows(tx: ReadTx, runId: string) {
  const of = journalOf(runId);
  const [last] = await tx.list('journal', { ...of, descending: true, limit: 1 });
  const isLong = last && last.firstSeq + last.events.length - 1 > copiedEvents;
  return isLong ? [] : await tx.list('journal', of);
}

const openStatuses = ['Running', 'Waiting'] as const;

export async function openRuns(tx: ReadTx) {
  const lists = await Promise.all(
    openStatuses.map((status) => {
      const range = { from: [status, 0], to: [status, Number.MAX_SAFE_INTEGER] };
      return tx.list('runs', { index: 'byStatus', ...range });
    }),
  );
  return lists.flat();
}
