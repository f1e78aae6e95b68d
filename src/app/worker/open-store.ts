/** The worker's store: the database, held against its second copy before anybody sees it. */
import { openIndexedDbStore } from '../../storage/indexeddb/store';
import { openPrivateFiles } from '../../storage/mirror/private-files';
import { openMirroredStore } from '../../storage/mirror/store';
import type { Store } from '../../storage/store';
import type { FromWorker } from './messages';

export interface StorePorts {
  now(): number;
  after(ms: number, act: () => void): void;
  report(error: unknown): void;
  say(message: FromWorker): void;
}

export async function openStore(ports: StorePorts): Promise<Store> {
  const { report, say } = ports;
  let lost = false;
  const database = await openIndexedDbStore({
    name: 'millrace',
    onQuarantine: (row) => report(new Error(`A stored row was left out: ${JSON.stringify(row)}`)),
    onDataLoss: () => {
      lost = true;
    },
  });
  const files = await openPrivateFiles();
  if (!files) {
    if (lost) say({ version: 1, kind: 'dataLoss' });
    return database;
  }
  const { store, repair } = await openMirroredStore(database, files, ports);
  if (repair) say({ version: 1, kind: 'repaired', repair });
  else if (lost) say({ version: 1, kind: 'dataLoss' });
  return store;
}
