/** A store of which each acknowledged change goes to the second copy as well. */
import type { Store } from '../store';
import { captured } from './changes';
import { sequenceKey, sequenceOf } from './copied-rows';
import type { MirrorFiles } from './files';
import { createKeeper, type Keeper, type KeeperOptions } from './keeper';
import { type Repair, reconcile } from './repair';

export interface MirroredStore {
  readonly store: Store;
  readonly keeper: Keeper;
  /** Null: nothing was wrong. */
  readonly repair: Repair | null;
}

/** Compares the database with its second copy, before anybody sees either. */
export async function openMirroredStore(
  store: Store,
  files: MirrorFiles,
  ports: Pick<KeeperOptions, 'report' | 'after'> & { now(): number },
): Promise<MirroredStore> {
  const keeper = createKeeper({ ...ports, store, files });
  const { repair, lacking } = await files.alone(() => reconcile(store, files, ports.now()));
  if (lacking) keeper.renew();
  return { store: mirrored(store, keeper), keeper, repair };
}

/** The number of a change is given in its own transaction. Leases are of the moment and have none. */
function mirrored(store: Store, keeper: Pick<Keeper, 'add'>): Store {
  return {
    ...store,
    write: async (tables, durability, body) => {
      if (tables.every((name) => name === 'leases')) {
        return await store.write(tables, durability, body);
      }
      let record: Parameters<Keeper['add']>[0] | undefined;
      const scope = tables.includes('meta') ? tables : [...tables, 'meta' as const];
      const answer = await store.write(scope, durability, async (tx) => {
        const seq = (await sequenceOf(tx)) + 1;
        const { tx: capturing, changes } = captured(tx);
        const result = await body(capturing);
        tx.put('meta', { key: sequenceKey, value: seq });
        record = { seq, changes: changes() };
        return result;
      });
      if (record) keeper.add(record);
      return answer;
    },
  };
}
