/**
 * Storage in the browser's IndexedDB. A write resolves on its transaction's `complete` and on nothing
 * less: a request that succeeded can still be taken back when the disk is full.
 */
import { type IDBPDatabase, type IDBPTransaction, unwrap } from 'idb';
import { newestSchema, type Schema } from '../migrations';
import type { Quarantine } from '../rows';
import type { TableName } from '../schema';
import type { Durability, Store, StoreError } from '../store';
import { endedEarly, storeErrorOf } from './errors';
import { type Connection, openConnection } from './open';
import { readTx, writeTx } from './transaction';

export interface IndexedDbOptions {
  readonly name: string;
  readonly onQuarantine?: Quarantine;
  /** The browser found the files damaged and started empty. */
  readonly onDataLoss?: () => void;
  /** Not by our own will: a newer schema came, or the browser closed it. */
  readonly onEnd?: (reason: StoreError) => void;
  /** How long another tab with an older schema may keep this one waiting, in ms. */
  readonly blockedPatience?: number;
  /** Handed in by the tests of migrations only. */
  readonly schema?: Schema;
}

export async function openIndexedDbStore(options: IndexedDbOptions): Promise<Store> {
  const quarantine = options.onQuarantine ?? (() => {});
  const connection = await openConnection({
    name: options.name,
    schema: options.schema ?? newestSchema,
    blockedPatience: options.blockedPatience ?? 5000,
    onDataLoss: options.onDataLoss ?? (() => {}),
    onEnd: options.onEnd ?? (() => {}),
  });
  return {
    read: (tables, body) => {
      const begin = (database: IDBPDatabase) => database.transaction([...tables], 'readonly');
      return transact(connection, begin, (tx) => body(readTx(tx, quarantine)));
    },
    write: (tables, durability, body) => {
      const begin = (database: IDBPDatabase) => beginWrite(database, tables, durability);
      return transact(connection, begin, (tx) => body(writeTx(tx, quarantine)));
    },
    close: () => connection.close(),
  };
}

function beginWrite(database: IDBPDatabase, tables: readonly TableName[], durability: Durability) {
  return database.transaction([...tables], 'readwrite', {
    durability: durability === 'told' ? 'strict' : 'relaxed',
  });
}

type AnyTransaction<M extends IDBTransactionMode> = IDBPTransaction<unknown, string[], M>;

/** Resolves with the body's answer once the transaction is complete. */
async function transact<M extends IDBTransactionMode, R>(
  connection: Connection,
  begin: (database: IDBPDatabase) => AnyTransaction<M>,
  body: (tx: AnyTransaction<M>) => Promise<R>,
): Promise<R> {
  const tx = beginOn(connection, begin);
  const ending = watch(tx);
  try {
    const result = await body(tx);
    if (ending.complete) throw endedEarly();
    await ending.done;
    return result;
  } catch (error) {
    if (ending.complete) throw endedEarly();
    // What the body met after the browser's own abort is only its echo: the transaction knows why.
    const reason = unwrap(tx).error;
    if (reason) throw storeErrorOf(reason);
    if (!ending.aborted) tx.abort();
    await ending.done.catch(() => {});
    throw error instanceof DOMException ? storeErrorOf(error) : error;
  }
}

interface Ending {
  complete: boolean;
  aborted: boolean;
  readonly done: Promise<void>;
}

function watch(tx: AnyTransaction<IDBTransactionMode>): Ending {
  const ending: Ending = { complete: false, aborted: false, done: tx.done };
  tx.done.then(
    () => {
      ending.complete = true;
    },
    () => {
      ending.aborted = true;
    },
  );
  return ending;
}

function beginOn<M extends IDBTransactionMode>(
  connection: Connection,
  begin: (database: IDBPDatabase) => AnyTransaction<M>,
): AnyTransaction<M> {
  const end = connection.ended();
  if (end) throw end;
  try {
    return begin(connection.database);
  } catch (error) {
    throw connection.ended() ?? storeErrorOf(error);
  }
}
