/**
 * Before anybody sees the workspace: does the database hold what the second copy says it must? If not,
 * it gets that back, and a person is told what was lost.
 */
import type { Run } from '../../model/flow';
import type { RunEvent } from '../../model/run/events';
import { migrateRows } from '../migrations';
import { schemaVersion, type TableName } from '../schema';
import type { Store, WriteTx } from '../store';
import { journalOf } from './changes';
import { openRuns, sequenceKey, sequenceOf } from './copied-rows';
import type { MirrorFiles } from './files';
import { copiedTables } from './fold';
import { type MirrorText, readMirror } from './text';

/** What came back, for the person. */
export interface Repair {
  readonly flows: number;
  readonly openRuns: number;
  /** Nothing was left: history, mail and the log of changes are gone whole, not their end alone. */
  readonly everything: boolean;
  /** The second copy was itself not whole: some of the newest edits may be missing. */
  readonly inPart: boolean;
}

/** To be called while nobody else writes the copy. */
export async function reconcile(
  store: Store,
  files: MirrorFiles,
  now: number,
): Promise<{
  readonly repair: Repair | null /** The copy must be made anew. */;
  readonly lacking: boolean;
}> {
  // Read before the database is asked how far it is: that only moves on.
  const copy = await readCopy(files);
  const found = copy && (await isShort(store, copy));
  if (copy && found) {
    return { repair: await restore(store, await migrated(copy), now), lacking: true };
  }
  const good = copy?.whole && copy.schemaVersion === schemaVersion;
  return { repair: null, lacking: found === undefined || !good };
}

async function readCopy(files: MirrorFiles): Promise<MirrorText | undefined> {
  const texts = await files.texts().catch(() => []);
  return texts.map(readMirror).find((text) => text !== undefined);
}

/** False: the database is as the copy says. Undefined: it is ahead of it. */
async function isShort(store: Store, copy: MirrorText): Promise<boolean | undefined> {
  return await store.read(copiedTables, async (tx) => {
    const seq = await sequenceOf(tx);
    if (seq !== copy.seq) return seq < copy.seq || undefined;
    if (!copy.whole) return undefined;
    for (const name of exact) {
      const difference = (await tx.count(name)) - (copy.rows.get(name)?.length ?? 0);
      if (difference !== 0) return difference < 0 || undefined;
    }
    const open = (await openRuns(tx)).length - (copy.rows.get('runs')?.length ?? 0);
    return open < 0 || (open > 0 ? undefined : false);
  });
}

/** Tables of which the copy holds every row. */
const exact = copiedTables.filter(
  (name) => name !== 'meta' && name !== 'draftLog' && name !== 'runs' && name !== 'journal',
);

async function migrated(copy: MirrorText): Promise<MirrorText> {
  const rows: Record<string, unknown[]> = {};
  for (const [name, list] of copy.rows) rows[name] = [...list];
  await migrateRows(copy.schemaVersion, rows);
  return { ...copy, rows: new Map(Object.entries(rows) as [TableName, object[]][]) };
}

async function restore(store: Store, copy: MirrorText, now: number): Promise<Repair> {
  return await store.write(copiedTables, 'told', async (tx) => {
    const everything = (await sequenceOf(tx)) === 0;
    const stale = await openRuns(tx);
    // A part of a copy takes nothing away; a whole one also knows what was deleted.
    if (copy.whole) for (const name of exact) tx.deleteRange(name, {});
    for (const name of copiedTables) {
      for (const row of copy.rows.get(name) ?? []) tx.put(name, row as never);
    }
    const open = new Set((copy.rows.get('runs') ?? []).map((row) => (row as Run).id));
    if (copy.whole) for (const run of stale) if (!open.has(run.id)) await close(tx, run, copy, now);
    const cut = await endWithoutJournal(tx, copy, now);
    tx.put('meta', { key: sequenceKey, value: copy.seq + 1 });
    const flows = (copy.rows.get('flows') ?? []).length;
    return { flows, openRuns: open.size - cut, everything, inPart: !copy.whole };
  });
}

/** Open runs of which neither has the journal cannot go on. Answers how many. */
async function endWithoutJournal(tx: WriteTx, copy: MirrorText, now: number): Promise<number> {
  let ended = 0;
  for (const run of (copy.rows.get('runs') ?? []) as readonly Run[]) {
    const [first] = await tx.list('journal', { ...journalOf(run.id), limit: 1 });
    if (first?.firstSeq === 1) continue;
    await close(tx, run, copy, now);
    ended++;
  }
  return ended;
}

/** A run that had ended, as the copy knows, and of which the end was lost: it must not go on again. */
async function close(tx: WriteTx, run: Run, copy: MirrorText, now: number): Promise<void> {
  const end = copy.ended.get(run.id) ?? {
    id: run.id,
    status: 'Failed',
    endedAt: now,
    error: {
      code: 'RecordLost',
      message: 'How this run went on was lost with damaged files.',
    },
  };
  tx.put('runs', { ...run, ...end });
  const rows = await tx.list('journal', journalOf(run.id));
  const last = rows.at(-1);
  const event: RunEvent = {
    type: 'runFinished',
    at: end.endedAt ?? now,
    status: end.status,
    ...(end.error && { error: end.error }),
  };
  const firstSeq = last ? last.firstSeq + last.events.length : 1;
  tx.put('journal', { runId: run.id, firstSeq, events: [event] });
}
