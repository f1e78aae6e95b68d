/**
 * Group commit: what is written while one transaction is under way goes into the next one, so that
 * batches grow as the disk slows down, and a lone change does not wait for company.
 */
import type { TableName } from './schema';
import { type Durability, type Store, StoreError, type WriteTx } from './store';

/** Changes in one transaction at most. */
const limit = 100;

interface Waiting {
  readonly tables: readonly TableName[];
  readonly durability: Durability;
  /** Runs the body, and keeps what it answers. */
  apply(tx: WriteTx): Promise<void>;
  resolve(): void;
  reject(reason: unknown): void;
}

/**
 * The same store, whose writes share transactions. Each is acknowledged when its transaction is
 * complete; a read sees what was acknowledged. If one of them is refused, each is tried again alone, so that none suffers for another:
 * **a body may run twice**, and must decide nothing anew the second time.
 */
export function shareWrites(store: Store): Store {
  let waiting: Waiting[] = [];
  let working = false;

  async function work(): Promise<void> {
    working = true;
    // The rest of this turn may bring others.
    await undefined;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, limit);
      waiting = waiting.slice(limit);
      await commit(batch);
    }
    working = false;
  }

  async function commit(batch: readonly Waiting[]): Promise<void> {
    try {
      await transact(batch);
      for (const one of batch) one.resolve();
    } catch (error) {
      if (batch.length === 1 || isClosed(error)) for (const one of batch) one.reject(error);
      else for (const one of batch) await commit([one]);
    }
  }

  async function transact(batch: readonly Waiting[]): Promise<void> {
    const tables = new Set(batch.flatMap((one) => one.tables));
    const told = batch.some(({ durability }) => durability === 'told');
    await store.write([...tables], told ? 'told' : 'progress', async (tx) => {
      for (const one of batch) await one.apply(tx);
    });
  }

  return {
    ...store,
    write: <R>(
      tables: readonly TableName[],
      durability: Durability,
      body: (tx: WriteTx) => Promise<R>,
    ) =>
      new Promise<R>((resolve, reject) => {
        let answer: { readonly value: R } | undefined;
        waiting.push({
          tables,
          durability,
          apply: async (tx) => {
            answer = { value: await body(tx) };
          },
          resolve: () => answer && resolve(answer.value),
          reject,
        });
        if (!working) void work();
      }),
  };
}

const isClosed = (error: unknown) =>
  error instanceof StoreError && (error.code === 'closed' || error.code === 'newerSchema');
