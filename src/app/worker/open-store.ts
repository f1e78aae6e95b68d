/** The worker's store: the database, held against its second copy before anybody sees it. */
import { openIndexedDbStore } from '../../storage/indexeddb/store';
import { openPrivateFiles } from '../../storage/mirror/private-files';
import { openMirroredStore } from '../../storage/mirror/store';
import { type Room, watchRoom } from '../../storage/room';
import { openSpareFiles } from '../../storage/spare-files';
import type { Store } from '../../storage/store';
import { countUsage } from '../../storage/usage';
import type { FromWorker } from './messages';

export interface StorePorts {
  now(): number;
  after(ms: number, act: () => void): void;
  report(error: unknown): void;
  say(message: FromWorker): void;
}

export interface OpenedStore {
  readonly store: Store;
  /**
   * Without the number that each change gets: for deleting what the second copy does not hold. A
   * transaction that only deletes is let through however full the disk is.
   */
  readonly bare: Store;
  usedBytes(): Promise<number>;
  readonly making: Room['making'];
}

export async function openStore(ports: StorePorts): Promise<OpenedStore> {
  const { report, say, now, after } = ports;
  let lost = false;
  const database = await openIndexedDbStore({
    name: 'millrace',
    onQuarantine: (row) => report(new Error(`A stored row was left out: ${JSON.stringify(row)}`)),
    onDataLoss: () => {
      lost = true;
    },
    onEnd: ({ code }) => say({ version: 1, kind: 'closed', code }),
  });
  const { store: bare, usedBytes } = countUsage(database, now);
  const files = await openPrivateFiles();
  const opened = files && (await openMirroredStore(bare, files, ports));
  if (opened?.repair) say({ version: 1, kind: 'repaired', repair: opened.repair });
  else if (lost) say({ version: 1, kind: 'dataLoss' });
  const { store, making } = watchRoom({
    store: opened?.store ?? bare,
    files: await openSpareFiles(),
    after,
    onChange: (full) => say({ version: 1, kind: 'room', full }),
  });
  return { store, bare, making, usedBytes };
}
