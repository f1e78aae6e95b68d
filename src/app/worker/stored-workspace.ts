/** The workspace as a whole: how much it is, its backup, and starting anew. */
import type { Platform } from '../../services/index';
import { writeBackup } from '../../storage/backup';
import { type TableName, tables } from '../../storage/schema';
import type { Store, WriteTx } from '../../storage/store';
import { measureUsage } from '../../storage/usage';
import { emptyWorkspace, type SeededRows, sampleWorkspace } from '../sample/index';

const everyTable = Object.keys(tables) as TableName[];
/** Leases belong to the tabs of this moment and stay when everything else goes. */
const cleared = everyTable.filter((name) => name !== 'leases');
const choiceKey = 'workspace.chosen';
const actorKey = 'workspace.firstActor';

export function storedWorkspace(
  store: Store,
  ports: Pick<Platform, 'now' | 'random' | 'newId'>,
): Platform['workspace'] {
  return {
    usedBytes: async () => (await measureUsage(store)).usedBytes,
    counts: () =>
      store.read(['flows', 'runs'], async (tx) => ({
        flows: await tx.count('flows'),
        runs: await tx.count('runs'),
      })),
    backup: () => writeBackup(store, ports.now()),
    reset: async (seed) => {
      const rows = seed === 'sample' ? await sampleWorkspace(ports) : emptyWorkspace(ports);
      await store.write(cleared, 'told', async (tx) => {
        for (const table of cleared) tx.deleteRange(table, {});
        putAll(tx, rows);
        tx.put('meta', { key: choiceKey, value: seed });
        tx.put('meta', { key: actorKey, value: rows.people?.[0]?.id ?? '' });
      });
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
