/**
 * Storage without a disk: for tests and for the command line. Transactions run one after another, so
 * each sees what the ones before it left; a failing one takes its changes back.
 */
import { keyAt } from '../keys';
import { admitRow, admitRows, type Quarantine } from '../rows';
import { type TableName, type Tables, tables as tableSchemas } from '../schema';
import { type Key, type Range, type ReadTx, type Store, StoreError, type WriteTx } from '../store';
import { createMemoryTable, type MemoryTable } from './rows';

export interface MemoryStoreOptions {
  readonly onQuarantine?: Quarantine;
}

export function createMemoryStore({ onQuarantine = () => {} }: MemoryStoreOptions = {}): Store {
  const data = new Map<TableName, MemoryTable>();
  for (const name of Object.keys(tableSchemas) as TableName[]) {
    data.set(name, createMemoryTable(tableSchemas[name]));
  }
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  function run<R>(scope: readonly TableName[], body: (tx: WriteTx) => Promise<R>): Promise<R> {
    const mine = last.then(async () => {
      if (closed) throw new StoreError('closed', 'The store is closed.');
      return await transact(pick(data, scope), onQuarantine, body);
    });
    last = mine.catch(() => {});
    return mine;
  }

  return {
    read: (scope, body) => run(scope, (tx) => body(readOnly(tx))),
    write: (scope, _durability, body) => run(scope, body),
    close() {
      closed = true;
    },
  };
}

function pick(data: ReadonlyMap<TableName, MemoryTable>, scope: readonly TableName[]) {
  return (name: TableName): MemoryTable => {
    const table = scope.includes(name) ? data.get(name) : undefined;
    if (!table) throw new StoreError('failed', `The transaction does not cover ${name}.`);
    return table;
  };
}

const readOnly = ({ get, list, count }: WriteTx): ReadTx => ({ get, list, count });

async function transact<R>(
  table: (name: TableName) => MemoryTable,
  quarantine: Quarantine,
  body: (tx: WriteTx) => Promise<R>,
): Promise<R> {
  const undo: (() => void)[] = [];
  let open = true;

  function use(name: TableName): MemoryTable {
    if (!open) throw endedEarly();
    return table(name);
  }

  function remove(name: TableName, key: Key): void {
    const before = use(name).get(key);
    if (before === undefined) return;
    use(name).delete(key);
    undo.push(() => table(name).put(before));
  }

  const tx: WriteTx = {
    get: async <T extends TableName>(name: T, key: Key): Promise<Tables[T] | undefined> => {
      const row = use(name).get(key);
      return row === undefined ? undefined : admitRow(name, row, quarantine);
    },
    list: async (name, options) => admitRows(name, use(name).list(options), quarantine),
    count: async (name, options) => use(name).list(options).length,
    put(name, row) {
      const key = keyAt(row, tableSchemas[name].key);
      const before = key === undefined ? undefined : use(name).get(key);
      const written = use(name).put(row);
      undo.push(() => (before ? table(name).put(before) : table(name).delete(written)));
    },
    delete: remove,
    deleteRange(name, range: Range) {
      for (const row of use(name).list(range)) {
        const key = keyAt(row, tableSchemas[name].key);
        if (key !== undefined) remove(name, key);
      }
    },
  };

  try {
    return await withinOneTurn(body(tx));
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    open = false;
  }
}

/**
 * Reads here answer within the same turn of the event loop, so a body that is not done by the next
 * one has awaited something else: IndexedDB would have ended its transaction.
 */
async function withinOneTurn<R>(body: Promise<R>): Promise<R> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const nextTurn = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(endedEarly()), 0);
  });
  try {
    return await Promise.race([body, nextTurn]);
  } finally {
    clearTimeout(timer);
  }
}

function endedEarly(): StoreError {
  return new StoreError(
    'failed',
    'The transaction ended before its body: it awaited another thing.',
  );
}
