/** The workspace as a whole: how much it is, its backup, room for more, and starting anew. */
import { networkKey, type Platform, shownEvent } from '../../services/index';
import { type Backup, readBackup, restoreBackup, writeBackup } from '../../storage/backup';
import { dropOldestRuns } from '../../storage/history';
import { admitRows } from '../../storage/rows';
import { type TableName, tables } from '../../storage/schema';
import type { Store, WriteTx } from '../../storage/store';
import { emptyWorkspace, type SeededRows, sampleWorkspace } from '../sample/index';
import type { OpenedStore } from './open-store';

const everyTable = Object.keys(tables) as TableName[];
/** Leases belong to the tabs of this moment and stay when everything else goes. */
const cleared = everyTable.filter((name) => name !== 'leases');
const choiceKey = 'workspace.chosen';
const actorKey = 'workspace.firstActor';

/** How much room one press makes: a part of what is used, and not less than this. */
const leastFreed = 2_000_000;
const partFreed = 0.2;

export function storedWorkspace(
  store: Store,
  disk: Pick<OpenedStore, 'bare' | 'usedBytes' | 'making'>,
  ports: Pick<Platform, 'now' | 'random' | 'newId'>,
): Platform['workspace'] {
  return {
    usedBytes: disk.usedBytes,
    counts: () =>
      store.read(['flows', 'runs'], async (tx) => ({
        flows: await tx.count('flows'),
        runs: await tx.count('runs'),
      })),
    backup: () => writeBackup(store, ports.now(), shownEvent),
    readBackup: async (text) => {
      const file = await readBackup(text);
      return file.ok ? { ok: true, value: contentOf(file.value) } : file;
    },
    restore: async (text) => {
      const file = await readBackup(text);
      if (!file.ok) return file;
      await disk.making(() => restoreBackup(store, withChoice(file.value)));
      return { ok: true, value: contentOf(file.value) };
    },
    freeSpace: () =>
      disk.making(async () => {
        const used = await disk.usedBytes();
        return await dropOldestRuns(disk.bare, Math.max(leastFreed, used * partFreed));
      }),
    reset: async (seed) => {
      const rows = seed === 'sample' ? await sampleWorkspace(ports) : emptyWorkspace(ports);
      const replace = () =>
        store.write(cleared, 'told', async (tx) => {
          for (const table of cleared) tx.deleteRange(table, {});
          putAll(tx, rows);
          tx.put('meta', { key: choiceKey, value: seed });
          tx.put('meta', { key: actorKey, value: rows.people?.[0]?.id ?? '' });
        });
      await disk.making(replace);
    },
    welcome: () =>
      store.read(['meta'], async (tx) => {
        const chosen = (await tx.get('meta', choiceKey))?.value;
        const firstActor = (await tx.get('meta', actorKey))?.value;
        return {
          chosen: chosen === 'sample' || chosen === 'empty' ? chosen : null,
          ...(typeof firstActor === 'string' ? { firstActor } : {}),
        };
      }),
  };
}

function putAll(tx: WriteTx, rows: SeededRows): void {
  for (const table of cleared) {
    for (const row of rows[table] ?? []) tx.put(table, row as never);
  }
}

function contentOf({ savedAt, schemaVersion, rows }: Backup) {
  const admitted = <T extends TableName>(name: T) => admitRows(name, rows[name] ?? [], () => {});
  const unreadable = everyTable.reduce(
    (count, name) => count + (rows[name]?.length ?? 0) - admitted(name).length,
    0,
  );
  const runs = admitted('runs');
  return {
    savedAt,
    schemaVersion,
    people: admitted('people').length,
    flows: admitted('flows').filter(({ deletedAt }) => deletedAt === undefined).length,
    runs: runs.length,
    openRuns: runs.filter(({ endedAt }) => endedAt === undefined).length,
    unreadable,
  };
}

/**
 * A workspace without the choice of its first opening would be asked for it, and lose everything. What flows
 * may reach on this machine is not for a file to say.
 */
function withChoice(backup: Backup): Backup {
  const { meta = [], people = [] } = backup.rows;
  const [first] = admitRows('people', people, () => {});
  const defaults = [
    { key: choiceKey, value: 'empty' },
    { key: actorKey, value: first?.id ?? '' },
  ];
  const own = meta.filter((row) => (row as { readonly key?: unknown } | null)?.key !== networkKey);
  return { ...backup, rows: { ...backup.rows, meta: [...defaults, ...own] } };
}
