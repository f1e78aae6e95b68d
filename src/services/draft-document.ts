/** The draft as its row and its log say: base definition with later commands replayed in order. */
import { type ClashLog, openClashLog, takeIntoClashes } from '../model/clash/fold';
import type { Definition, JsonText } from '../model/definition';
import { applyCommand } from '../model/edit/commands';
import type { DraftEntry } from '../model/edit-log';
import { parseDefinition, serializeDefinition } from '../model/parse';
import type { DraftRow } from '../storage/schema';
import type { ReadTx } from '../storage/store';
import { readClashes, writeClashes } from './kept-clashes';

/** After this many entries the row takes a new snapshot, so that opening stays quick. */
export const snapshotEvery = 100;

export async function entriesAfter(
  tx: ReadTx,
  flowId: string,
  seq: number,
): Promise<readonly DraftEntry[]> {
  return await tx.list('draftLog', {
    from: [flowId, seq],
    fromOpen: true,
    to: [flowId, Number.MAX_SAFE_INTEGER],
  });
}

/** The draft's text after its last entry. */
export async function currentDraft(tx: ReadTx, row: DraftRow): Promise<JsonText> {
  if (row.lastSeq === row.seq) return row.definition;
  const parsed = parseDefinition(row.definition);
  // A draft that cannot be read as a definition has no commands either: it is repaired as text.
  if (!parsed.ok) return row.definition;
  const entries = await entriesAfter(tx, row.flowId, row.seq);
  return serializeDefinition(replay(parsed.definition, entries));
}

function replay(definition: Definition, entries: readonly DraftEntry[]): Definition {
  let current = definition;
  for (const { command } of entries) {
    const edited = applyCommand(current, command);
    if (!('refused' in edited)) current = edited.definition;
  }
  return current;
}

/** What two tabs did to the same values; null if the draft cannot be read. */
export async function clashLog(tx: ReadTx, row: DraftRow): Promise<ClashLog | null> {
  const parsed = parseDefinition(row.definition);
  if (!parsed.ok) return null;
  const start = { ...openClashLog(parsed.definition, row.seq), ...readClashes(row.clashes) };
  return (await entriesAfter(tx, row.flowId, row.seq)).reduce(takeIntoClashes, start);
}

/** The row as it is after its last entry. */
export async function withSnapshot(tx: ReadTx, row: DraftRow): Promise<DraftRow> {
  if (row.lastSeq === row.seq) return row;
  const definition = await currentDraft(tx, row);
  const log = await clashLog(tx, row);
  if (!log) return row;
  return {
    ...row,
    definition,
    seq: row.lastSeq,
    clashes: writeClashes(log),
  };
}
