/** What a transaction changed, as data: the second copy is made of these. */
import type { Run } from '../../model/flow';
import type { JournalRow, TableName } from '../schema';
import type { Key, Range, WriteTx } from '../store';

/** How a run ended, kept where its own record is not. */
export type RunEnd = Pick<Run, 'id' | 'status' | 'endedAt' | 'error' | 'failedAction'>;

export type Change =
  | readonly ['put', TableName, object]
  | readonly ['delete', TableName, Key]
  | readonly ['deleteRange', TableName, Range]
  | readonly ['ended', RunEnd];

/** One transaction. Numbers are given within it, so they have no gap and no order but one. */
export interface ChangeRecord {
  readonly seq: number;
  readonly changes: readonly Change[];
}

/**
 * What a second copy has of each table: definitions and who may see them, and of runs the open ones.
 * The history of finished runs, mail and the log of operations would be as large as the workspace.
 */
export const copied: Readonly<Record<TableName, boolean>> = {
  meta: true,
  people: true,
  groups: true,
  environments: true,
  roles: true,
  flows: true,
  grants: true,
  versions: true,
  drafts: true,
  draftLog: true,
  connections: true,
  copies: true,
  schedules: true,
  flowTests: true,
  // A sealed secret is of no use without its key, and the key can be in the database only.
  credentials: false,
  credentialKeys: false,
  runs: true,
  journal: true,
  operations: false,
  world: false,
  worldLog: false,
  leases: false,
};

/**
 * A journal with more events than this is not copied: what a loop of 100,000 rounds says would be written
 * twice, and held in memory whenever the copy is written anew. Should the database be lost, such a run
 * ends there.
 */
export const copiedEvents = 10_000;

/** Undefined: nothing that the copy holds changes. */
function journalChange(row: JournalRow): Change | undefined {
  const { runId, firstSeq, events } = row;
  if (firstSeq + events.length - 1 <= copiedEvents) return ['put', 'journal', row];
  return firstSeq <= copiedEvents ? ['deleteRange', 'journal', journalOf(runId)] : undefined;
}

export const journalOf = (runId: string) => ({
  from: [runId, 0],
  to: [runId, Number.MAX_SAFE_INTEGER],
});

/** The same transaction, with a list that fills with what it changes. */
export function captured(tx: WriteTx): { tx: WriteTx; changes(): readonly Change[] } {
  const changes: Change[] = [];
  const note = (table: TableName, change: Change | undefined) => {
    if (change && copied[table]) changes.push(change);
  };
  return {
    tx: {
      ...tx,
      put(table, row) {
        tx.put(table, row);
        note(table, table === 'journal' ? journalChange(row as JournalRow) : ['put', table, row]);
      },
      delete(table, key) {
        tx.delete(table, key);
        note(table, ['delete', table, key]);
      },
      deleteRange(table, range) {
        tx.deleteRange(table, range);
        note(table, ['deleteRange', table, range]);
      },
    },
    changes: () => withoutFinished(changes),
  };
}

/** Runs that the transaction ends leave the copy: of them only how they ended is noted. */
function withoutFinished(changes: readonly Change[]): readonly Change[] {
  const finished = new Set(changes.flatMap((change) => endOf(change)?.id ?? []));
  if (finished.size === 0) return changes;
  return changes.flatMap((change): Change[] => {
    const end = endOf(change);
    if (end) return [['ended', end]];
    const [kind, table, row] = change;
    const isTheirs = kind === 'put' && table === 'journal' && finished.has(textAt(row, 'runId'));
    return isTheirs ? [] : [change];
  });
}

function endOf([kind, table, row]: Change): RunEnd | undefined {
  if (kind !== 'put' || table !== 'runs') return undefined;
  const { id, status, endedAt, error, failedAction } = row as Run;
  if (endedAt === undefined) return undefined;
  return { id, status, endedAt, ...(error && { error }), ...(failedAction && { failedAction }) };
}

const textAt = (row: object, member: string) => String((row as Record<string, unknown>)[member]);
