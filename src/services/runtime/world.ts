/** The simulated systems as a call sees them, and how what it changes gets into the tables. */

import type { World, WorldChange, WorldTable } from '../../model/connector';
import type { JsonObject } from '../../model/definition';
import type { Store, WriteTx } from '../../storage/store';

/** Versions of the rows that a call has read; 0: there was none. */
export type Seen = ReadonlyMap<string, { table: string; id: string; version: number }>;

export function openWorld(store: Store): { world: World; seen: Seen } {
  const seen = new Map<string, { table: string; id: string; version: number }>();
  const note = (table: WorldTable, id: string, version: number) =>
    seen.set(`${table}\n${id}`, { table, id, version });
  const world: World = {
    get: async (table, id) => {
      const found = await store.read(['world'], (tx) => tx.get('world', [table, id]));
      note(table, id, found?.version ?? 0);
      return found?.row;
    },
    list: async (table) => {
      const range = { from: [table], to: [table, '\uffff'] };
      const rows = await store.read(['world'], (tx) => tx.list('world', range));
      for (const row of rows) note(table, row.id, row.version);
      return rows.map(({ id, row }) => ({ id, row }));
    },
    personByMail: async (mail) => {
      const wanted = mail.trim().toLowerCase();
      const people = await store.read(['people'], (tx) => tx.list('people'));
      const person = people.find((one) => one.mail.toLowerCase() === wanted && !one.disabled);
      return person && { id: person.id, name: person.name };
    },
  };
  return { world, seen };
}

/** Whether every row that the call has read is still the one that it read. */
export async function versionsHold(tx: WriteTx, seen: Seen): Promise<boolean> {
  for (const { table, id, version } of seen.values()) {
    const row = await tx.get('world', [table, id]);
    if ((row?.version ?? 0) !== version) return false;
  }
  return true;
}

const counterKey = 'worldLog.seq';

export async function applyChanges(
  tx: WriteTx,
  changes: readonly WorldChange[],
  at: number,
): Promise<void> {
  if (changes.length === 0) return;
  const last = (await tx.get('meta', counterKey))?.value;
  let seq = typeof last === 'number' ? last : 0;
  for (const { table, id, row } of changes) {
    const before = await tx.get('world', [table, id]);
    seq++;
    if (row === null) tx.delete('world', [table, id]);
    else
      tx.put('world', { table, id, version: (before?.version ?? 0) + 1, row: row as JsonObject });
    const change = row === null ? 'deleted' : before ? 'modified' : 'created';
    tx.put('worldLog', { seq, table, id, change, at });
  }
  tx.put('meta', { key: counterKey, value: seq });
}
