/**
 * Parts of the app that are tested or measured alone, in a real page. Built for tests only: the app's
 * own build knows nothing of it.
 */
import { readLease } from '../../src/app/leader/lease';
import { type Assertions, storeContract } from '../../src/storage/contract';
import { openIndexedDbStore } from '../../src/storage/indexeddb/store';
import type { JournalRow } from '../../src/storage/schema';
import { shareWrites } from '../../src/storage/shared-writes';
import type { Store } from '../../src/storage/store';

export * from './laid-flow';
export * from './laid-run';
export * from './pressure';
export * from './quiet-tab';
export * from './transport';
export * from './watched-run';

let databases = 0;

/** Runs one case of the storage contract; answers what is wrong, if anything is. */
export async function runContractCase(title: string): Promise<string | null> {
  const found = storeContract(assertions).find((each) => each.title === title);
  if (!found) return 'There is no such case.';
  const store = await openIndexedDbStore({ name: `contract-${databases++}` });
  try {
    await found.run(store);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    store.close();
  }
}

const assertions: Assertions = {
  equal(actual, expected) {
    const [found, wanted] = [textOf(actual), textOf(expected)];
    if (found !== wanted) throw new Error(`${found} is not ${wanted}`);
  },
};

/** With sorted members, and `undefined` told apart from null. */
function textOf(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, item]) => `${name}:${textOf(item)}`).join()}}`;
}

export interface FillResult {
  /** Rows that were acknowledged before the disk was full. */
  readonly acknowledged: number;
  readonly code: string | null;
  /** Rows that are there afterwards. */
  readonly kept: number;
}

/** Writes until the store refuses. */
export async function fillStore(rowBytes: number, rowsInBatch: number): Promise<FillResult> {
  const store = await openIndexedDbStore({ name: 'filled' });
  let acknowledged = 0;
  let code: string | null = null;
  while (code === null && acknowledged < 10_000) {
    const rows = Array.from({ length: rowsInBatch }, (_, index) =>
      journalRow('filled', acknowledged + index, rowBytes),
    );
    code = await putRows(store, rows);
    if (code === null) acknowledged += rowsInBatch;
  }
  const kept = await store.read(['journal'], (tx) => tx.count('journal'));
  store.close();
  return { acknowledged, code, kept };
}

/** Deletes what filled the store; answers how many rows are left. */
export async function clearStore(): Promise<number> {
  const store = await openIndexedDbStore({ name: 'filled' });
  await store.write(['journal'], 'told', async (tx) => tx.deleteRange('journal', {}));
  const left = await store.read(['journal'], (tx) => tx.count('journal'));
  store.close();
  return left;
}

/** Writes one row; answers why not, or null. */
export async function writeOnce(rowBytes: number): Promise<string | null> {
  const store = await openIndexedDbStore({ name: 'filled' });
  const code = await putRows(store, [journalRow('again', 0, rowBytes)]);
  store.close();
  return code;
}

async function putRows(store: Store, rows: readonly JournalRow[]): Promise<string | null> {
  try {
    await store.write(['journal'], 'told', async (tx) => {
      for (const row of rows) tx.put('journal', row);
    });
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** A record as the runtime writes it, with inputs of that size. */
function journalRow(runId: string, firstSeq: number, bytes: number): JournalRow {
  // Not compressible, or the disk would hold more than it seems to.
  const noise = Array.from({ length: Math.ceil(bytes / 12) }, () =>
    Math.random().toString(36).slice(2, 14),
  );
  return { runId, firstSeq, events: [finished(noise.join('').slice(0, bytes))] };
}

function finished(inputs: string): JournalRow['events'][number] {
  return {
    type: 'actionFinished',
    at: 1_700_000_000_000,
    action: 'Compose_12',
    repetition: '',
    status: 'Succeeded',
    inputs,
  };
}

export interface JournalRates {
  /** Records a second. */
  readonly raw: number;
  readonly ours: number;
}

/** Our journal against bare IndexedDB in batches of 100, turn by turn in the same page. */
export async function measureJournal(
  durability: 'told' | 'progress',
  milliseconds: number,
): Promise<JournalRates> {
  const inputs = 'x'.repeat(1900);
  const mode = durability === 'told' ? 'strict' : 'relaxed';
  return {
    raw: await rateOf(milliseconds, await rawLane(inputs, mode)),
    ours: await rateOf(milliseconds, await ourLane(inputs, durability)),
  };
}

/** Puts 100 records and resolves when they are acknowledged. */
type Lane = () => Promise<void>;

async function rateOf(milliseconds: number, lane: Lane): Promise<number> {
  await repeat(200, lane);
  const start = performance.now();
  const batches = await repeat(milliseconds, lane);
  return (batches * 100) / ((performance.now() - start) / 1000);
}

async function repeat(milliseconds: number, lane: Lane): Promise<number> {
  const end = performance.now() + milliseconds;
  let batches = 0;
  for (; performance.now() < end; batches++) await lane();
  return batches;
}

async function rawLane(inputs: string, durability: IDBTransactionDurability): Promise<Lane> {
  const database = await openBare(`bare-${databases++}`);
  let seq = 0;
  return () =>
    new Promise((resolve, reject) => {
      const tx = database.transaction('journal', 'readwrite', { durability });
      const table = tx.objectStore('journal');
      for (let count = 0; count < 100; count++) {
        const { type: _type, ...record } = { ...finished(inputs), seq: ++seq, runId: 'run-0001' };
        table.put(record);
      }
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
}

function openBare(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('journal', { keyPath: 'seq' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A hundred runs side by side, each appending its next record when the last one is acknowledged. */
async function ourLane(inputs: string, durability: 'told' | 'progress'): Promise<Lane> {
  const store = shareWrites(await openIndexedDbStore({ name: `journal-${databases++}` }));
  let seq = 0;
  return async () => {
    seq++;
    const appends = Array.from({ length: 100 }, (_, run) =>
      store.write(['journal'], durability, async (tx) =>
        tx.put('journal', { runId: `run-${run}`, firstSeq: seq, events: [finished(inputs)] }),
      ),
    );
    await Promise.all(appends);
  };
}

/** Who leads among the tabs of the app, as its database says. */
export async function leaseOfApp(): Promise<{ holder: string; fence: number } | null> {
  const lease = await leaseRow();
  return lease ? { holder: lease.holder, fence: lease.fence } : null;
}

/** When the leader was last heard of: at first, when it took the lead. */
export async function leaseHeardAt(): Promise<number> {
  return (await leaseRow())?.heartbeatAt ?? 0;
}

async function leaseRow() {
  const store = await openIndexedDbStore({ name: 'millrace' });
  const lease = await readLease(store);
  store.close();
  return lease;
}
