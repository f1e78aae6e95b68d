/**
 * Group commit for the journal: what is appended while one transaction is under way goes into the next
 * one, so that batches grow as the disk slows down, and a lone record does not wait for company.
 */
import type { RunEvent } from '../model/run/events';
import type { JournalRow, TableName } from './schema';
import type { Durability, Store, WriteTx } from './store';

export interface Batcher {
  /** Resolves when the rows are on disk; rejects, with nothing written, if their batch is refused. */
  append(row: JournalRow, durability: Durability): Promise<void>;
  /** Resolves when nothing is waiting any more, whatever became of it. */
  settled(): Promise<void>;
}

export interface BatcherOptions {
  /** Runs first in each transaction and refuses the batch by throwing: the check of the fence. */
  readonly guard?: {
    readonly tables: readonly TableName[];
    check(tx: WriteTx): Promise<void>;
  };
  /** How long the first record of a batch waits for others, in ms; 0: for the rest of its turn. */
  readonly gather?: number;
  /** Rows in one transaction at most. */
  readonly limit?: number;
}

interface Waiting {
  readonly row: JournalRow;
  readonly durability: Durability;
  resolve(): void;
  reject(reason: unknown): void;
}

export function createBatcher(store: Store, options: BatcherOptions = {}): Batcher {
  const { guard, gather = 0, limit = 1000 } = options;
  const tables: TableName[] = ['journal', ...(guard?.tables ?? [])];
  let waiting: Waiting[] = [];
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      await turn(gather);
      const batch = waiting.slice(0, limit);
      waiting = waiting.slice(limit);
      await commit(batch);
    }
    working = undefined;
  }

  async function commit(batch: readonly Waiting[]): Promise<void> {
    const told = batch.some(({ durability }) => durability === 'told');
    try {
      await store.write(tables, told ? 'told' : 'progress', async (tx) => {
        await guard?.check(tx);
        for (const row of joinRows(batch.map((entry) => entry.row))) tx.put('journal', row);
      });
    } catch (error) {
      for (const entry of batch) entry.reject(error);
      return;
    }
    for (const entry of batch) entry.resolve();
  }

  return {
    append: (row, durability) =>
      new Promise((resolve, reject) => {
        waiting.push({ row, durability, resolve, reject });
        working ??= work();
      }),
    settled: () => working ?? Promise.resolve(),
  };
}

/** Rows of one run that follow each other without a gap become one row: a put costs more than events. */
export function joinRows(rows: readonly JournalRow[]): readonly JournalRow[] {
  const joined: { runId: string; firstSeq: number; events: RunEvent[] }[] = [];
  const newest = new Map<string, (typeof joined)[number]>();
  for (const { runId, firstSeq, events } of rows) {
    const before = newest.get(runId);
    if (before && before.firstSeq + before.events.length === firstSeq) {
      before.events.push(...events);
    } else {
      const row = { runId, firstSeq, events: [...events] };
      joined.push(row);
      newest.set(runId, row);
    }
  }
  return joined;
}

const turn = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
