/** The whole workspace as one file of JSON text, and back. */
import * as z from 'zod/mini';
import type { Run } from '../model/flow';
import type { RunEvent } from '../model/run/events';
import { keyAt } from './keys';
import { migrateRows, newestSchema, type Schema } from './migrations';
import { admitRows, type Quarantine } from './rows';
import { type JournalRow, type TableName, tables } from './schema';
import type { ReadTx, Store, WriteTx } from './store';
import { words } from './words';

const format = 'millrace-backup';
const formatVersion = 1;

const fileSchema = z.object({
  format: z.literal(format),
  formatVersion: z.int(),
  schemaVersion: z.int().check(z.gte(1)),
  /** UTC milliseconds. */
  savedAt: z.number(),
  rows: z.record(z.string(), z.array(z.unknown())),
  /** Of all rows together; stands last, so that a shortened file shows. */
  count: z.int(),
});

type Rows = Record<string, unknown[]>;

export interface Backup {
  readonly savedAt: number;
  /** The schema that wrote it. */
  readonly schemaVersion: number;
  readonly rows: Readonly<Rows>;
}

export type BackupResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: BackupProblem; readonly message: string };
export type BackupProblem = 'notReadable' | 'notABackup' | 'newer' | 'notWhole';

/**
 * Leases belong to the tabs of this device and this moment, keys to this device. A credential goes along
 * sealed: whoever reads the file cannot open it, and its owner enters it again after a restore.
 */
const left: readonly TableName[] = ['leases', 'credentialKeys'];
const kept = (Object.keys(tables) as TableName[]).filter((name) => !left.includes(name));
/** Keys of credentials that are not there any more open nothing. */
const replaced: readonly TableName[] = [...kept, 'credentialKeys'];

/** What of an event of a run that has ended may be read by whoever has the file. */
export type ShownEvent = (run: Run, event: RunEvent) => RunEvent;

/** Read in one transaction, so that the file is one moment of the workspace. */
export async function writeBackup(
  store: Store,
  savedAt: number,
  shown: ShownEvent,
): Promise<string> {
  const rows = await store.read(kept, (tx) => readAll(tx, shown));
  const count = countOf(rows);
  const { version: schemaVersion } = newestSchema;
  const note = words.sealed;
  return JSON.stringify({ format, formatVersion, schemaVersion, savedAt, note, rows, count });
}

async function readAll(tx: ReadTx, shown: ShownEvent): Promise<Rows> {
  const rows: Rows = {};
  for (const name of kept) {
    rows[name] = name === 'journal' ? await shownJournals(tx, shown) : await tx.list(name);
  }
  return rows;
}

/** A run that is under way goes on where the file is restored, with the values that it has. */
async function shownJournals(tx: ReadTx, shown: ShownEvent): Promise<JournalRow[]> {
  const runs = new Map((await tx.list('runs')).map((run) => [run.id, run]));
  return (await tx.list('journal')).map((row) => {
    const run = runs.get(row.runId);
    if (run?.endedAt === undefined) return row;
    return { ...row, events: row.events.map((event) => shown(run, event)) };
  });
}

/** Checks a file and brings its rows to the newest schema. */
export async function readBackup(
  text: string,
  schema: Schema = newestSchema,
): Promise<BackupResult<Backup>> {
  const json = parse(text);
  if (json === undefined) return refusal('notReadable', words.notReadable);
  const file = fileSchema.safeParse(json);
  if (!file.success) return refusal('notABackup', words.notABackup);

  const { rows, count, savedAt, schemaVersion } = file.data;
  const isNewer = file.data.formatVersion > formatVersion || schemaVersion > schema.version;
  if (isNewer) return refusal('newer', words.newer);
  const found = countOf(rows);
  if (found !== count) return refusal('notWhole', words.notWhole(count, found));

  await migrateRows(schemaVersion, rows, schema);
  const isForeign = Object.keys(rows).some((name) => !Object.hasOwn(schema.tables, name));
  if (isForeign) return refusal('notABackup', words.notABackup);
  return { ok: true, value: { savedAt, schemaVersion, rows } };
}

/** In place of everything, all or nothing. Rows that do not fit their table are reported and left out. */
export async function restoreBackup(
  store: Store,
  backup: Backup,
  quarantine: Quarantine = () => {},
): Promise<void> {
  await store.write(replaced, 'told', async (tx) => {
    for (const name of replaced) tx.deleteRange(name, {});
    for (const name of kept) putAll(tx, name, backup.rows[name] ?? [], quarantine);
  });
}

function putAll<T extends TableName>(
  tx: WriteTx,
  name: T,
  rows: readonly unknown[],
  quarantine: Quarantine,
): void {
  for (const row of admitRows(name, rows, quarantine)) {
    if (keyAt(row, tables[name].key) === undefined) {
      quarantine({ table: name, row, reason: 'has no valid key' });
    } else tx.put(name, row);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const countOf = (rows: Readonly<Rows>) =>
  Object.values(rows).reduce((sum, list) => sum + list.length, 0);

const refusal = (code: BackupProblem, message: string) => ({ ok: false, code, message }) as const;
