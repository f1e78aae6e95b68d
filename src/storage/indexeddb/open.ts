import { type IDBPDatabase, openDB } from 'idb';
import { migrate, type Schema } from '../migrations';
import { StoreError } from '../store';
import { newerSchema, storeErrorOf } from './errors';
import { databaseUpgrade } from './upgrade';

export interface OpenOptions {
  readonly name: string;
  readonly schema: Schema;
  /** How long another tab with an older schema may keep this one waiting, in ms. */
  readonly blockedPatience: number;
  /** The browser found the files damaged and started empty. */
  onDataLoss(): void;
  /** Not by our own will: a newer schema came, or the browser closed it. */
  onEnd(reason: StoreError): void;
}

/** An open database, and why it is no longer one. */
export interface Connection {
  readonly database: IDBPDatabase;
  /** Undefined while it is open. */
  ended(): StoreError | undefined;
  close(): void;
}

export async function openConnection(options: OpenOptions): Promise<Connection> {
  let end: StoreError | undefined;
  let database: IDBPDatabase | undefined;
  let upgrading: Promise<void> = Promise.resolve();
  let blocked: () => void = () => {};

  const finish = (reason: StoreError) => {
    end ??= reason;
    database?.close();
  };
  const taken = (reason: StoreError) => {
    if (end) return;
    finish(reason);
    options.onEnd(reason);
  };
  const patienceEnded = new Promise<never>((_, reject) => {
    const giveUp = () =>
      reject(new StoreError('blocked', 'Another tab still uses an older version of the data.'));
    blocked = () => setTimeout(giveUp, options.blockedPatience);
  });

  const opening = openDB(options.name, options.schema.version, {
    upgrade(db, from, _to, transaction, event) {
      if (lostData(event)) options.onDataLoss();
      upgrading = migrate(from, databaseUpgrade(db, transaction), options.schema).catch((error) => {
        transaction.done.catch(() => {});
        transaction.abort();
        throw error;
      });
      upgrading.catch(() => {});
    },
    blocked: () => blocked(),
    // Another tab asks for a version change (null: a deletion): ours must not stand in its way, and
    // must not write by the older schema any more.
    blocking: (_current, version) => taken(version === null ? closed() : newerSchema()),
    terminated: () => taken(closed()),
  });

  try {
    database = await Promise.race([opening, patienceEnded]);
    await upgrading;
  } catch (error) {
    opening.then((late) => late.close()).catch(() => {});
    throw storeErrorOf(await upgrading.then(() => error).catch((cause: unknown) => cause));
  }
  return { database, ended: () => end, close: () => finish(closed()) };
}

/** Chromium alone says so, and only once: the next opening is silent. */
function lostData(event: IDBVersionChangeEvent & { readonly dataLoss?: string }): boolean {
  return event.dataLoss === 'total';
}

const closed = () => new StoreError('closed', 'The database is closed.');
