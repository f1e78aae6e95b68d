/** Random transactions, done to two stores that must not be told apart. For tests. */
import fc from 'fast-check';
import type { JournalRow, TableName } from './schema';
import type { Key, ListOptions, Range, Store, WriteTx } from './store';

type Step =
  | { readonly kind: 'put'; readonly row: JournalRow }
  | { readonly kind: 'delete'; readonly key: Key }
  | { readonly kind: 'deleteRange'; readonly range: Range }
  | { readonly kind: 'list'; readonly options: ListOptions };

export interface Transaction {
  readonly steps: readonly Step[];
  /** Throws at its end: nothing of it may stay. */
  readonly fails: boolean;
}

const table: TableName = 'journal';
const runId = fc.constantFrom('', 'a', 'b', 'ä', 'bb');
const firstSeq = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(10, 100));
const key: fc.Arbitrary<Key> = fc.oneof(fc.tuple(runId, firstSeq), fc.tuple(runId), runId);
const range: fc.Arbitrary<Range> = fc.record(
  { from: key, fromOpen: fc.boolean(), to: key, toOpen: fc.boolean() },
  { requiredKeys: [] },
);
const options: fc.Arbitrary<ListOptions> = fc
  .tuple(range, fc.record({ limit: fc.nat(4), descending: fc.boolean() }, { requiredKeys: [] }))
  .map(([bounds, rest]) => ({ ...bounds, ...rest }));

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(runId, firstSeq, fc.integer({ min: 0, max: 9 }))
    .map(([id, seq, at]): Step => ({ kind: 'put', row: rowOf(id, seq, at) })),
  fc.tuple(runId, firstSeq).map((each): Step => ({ kind: 'delete', key: each })),
  range.map((each): Step => ({ kind: 'deleteRange', range: each })),
  options.map((each): Step => ({ kind: 'list', options: each })),
);

export const transactions: fc.Arbitrary<Transaction[]> = fc.array(
  fc.record({ steps: fc.array(step, { maxLength: 8 }), fails: fc.boolean() }),
  { maxLength: 6 },
);

function rowOf(id: string, seq: number, at: number): JournalRow {
  return { runId: id, firstSeq: seq, events: [{ type: 'runFinished', at, status: 'Failed' }] };
}

/** All that can be seen of a store while the transactions are done to it, and at the end. */
export async function observe(store: Store, list: readonly Transaction[]): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (const transaction of list) {
    const outcome = store.write([table], 'progress', (tx) => act(tx, transaction, seen));
    seen.push(await outcome.catch((error: Error) => error.message));
    seen.push(await store.read([table], (tx) => tx.list(table)));
  }
  return seen;
}

async function act(tx: WriteTx, { steps, fails }: Transaction, seen: unknown[]): Promise<string> {
  for (const each of steps) {
    if (each.kind === 'put') tx.put(table, each.row as never);
    else if (each.kind === 'delete') tx.delete(table, each.key);
    else if (each.kind === 'deleteRange') tx.deleteRange(table, each.range);
    else seen.push(await tx.list(table, each.options), await tx.count(table, each.options));
  }
  if (fails) throw new Error('taken back');
  return 'done';
}
