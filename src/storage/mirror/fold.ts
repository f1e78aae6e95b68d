/** What the records of a second copy amount to. */
import type { DraftEntry } from '../../model/edit-log';
import { isInRange, keyAt } from '../keys';
import { type DraftRow, type JournalRow, type TableName, tables } from '../schema';
import type { Key } from '../store';
import { type Change, type ChangeRecord, copied, type RunEnd } from './changes';

export type CopiedRows = ReadonlyMap<TableName, readonly object[]>;

export interface Copy {
  readonly rows: CopiedRows;
  /** Runs that ended since the rows were written. */
  readonly ended: ReadonlyMap<string, RunEnd>;
}

export const copiedTables = (Object.keys(copied) as TableName[]).filter((name) => copied[name]);

type Rows = Map<string, { readonly key: Key; readonly row: object }>;

export function foldCopy(records: readonly ChangeRecord[]): Copy {
  const content = new Map<TableName, Rows>(copiedTables.map((name) => [name, new Map()]));
  const ended = new Map<string, RunEnd>();
  for (const { changes } of records) {
    for (const change of changes) {
      if (change[0] === 'ended') {
        ended.set(change[1].id, change[1]);
        content.get('runs')?.delete(JSON.stringify(change[1].id));
      } else apply(content.get(change[1]), change);
    }
  }
  const rows = new Map<TableName, readonly object[]>();
  for (const [name, list] of content)
    rows.set(
      name,
      [...list.values()].map(({ row }) => row),
    );
  return { rows: onlyNeeded(rows), ended };
}

function apply(rows: Rows | undefined, change: Exclude<Change, readonly ['ended', RunEnd]>): void {
  const [kind, table] = change;
  if (!rows) return;
  if (kind === 'put') {
    const key = keyAt(change[2], tables[table].key);
    if (key !== undefined) rows.set(JSON.stringify(key), { key, row: change[2] });
  } else if (kind === 'delete') rows.delete(JSON.stringify(change[2]));
  else for (const [id, { key }] of rows) if (isInRange(key, change[2])) rows.delete(id);
}

/** Without journals of runs that are not open, and edits that stand in their draft already. */
export function onlyNeeded(rows: CopiedRows): CopiedRows {
  const list = <T>(name: TableName) => (rows.get(name) ?? []) as readonly T[];
  const open = new Set(list<{ id: string }>('runs').map(({ id }) => id));
  const drafts = new Map(list<DraftRow>('drafts').map(({ flowId, seq }) => [flowId, seq]));
  return new Map([
    ...rows,
    ['journal', list<JournalRow>('journal').filter(({ runId }) => open.has(runId))],
    [
      'draftLog',
      list<DraftEntry>('draftLog').filter(({ flowId, seq }) => seq > (drafts.get(flowId) ?? 0)),
    ],
  ]);
}
