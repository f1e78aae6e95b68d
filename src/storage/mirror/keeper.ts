/**
 * Keeps the second copy up to date: gathers what was acknowledged for a moment, so that nobody waits for
 * it, and appends it. What cannot be appended is made good by a new copy out of the database.
 */
import type { Store } from '../store';
import type { ChangeRecord } from './changes';
import { snapshotOf } from './copied-rows';
import type { MirrorFiles } from './files';
import { readMirror, recordLine, snapshotText } from './text';

export interface Keeper {
  add(record: ChangeRecord): void;
  /** Makes the copy anew. */
  renew(): void;
  /** Resolves when nothing waits any more, whatever became of it. */
  settled(): Promise<void>;
}

export interface KeeperOptions {
  /** The database itself, not one that tells this keeper. */
  readonly store: Store;
  readonly files: MirrorFiles;
  report(error: unknown): void;
  /** Calls back after so many ms. */
  after(ms: number, act: () => void): void;
}

/** Milliseconds: how long the first record of a batch waits, and how long after a failure. */
const gather = 20;
const retryAfter = 5000;
/** A text that is longer than this, and than twice its rows, is written anew. */
const roomy = 4_000_000;

export function createKeeper({ store, files, report, after }: KeeperOptions): Keeper {
  let waiting: ChangeRecord[] = [];
  let working: Promise<void> | undefined;
  /** The text lacks something: it is to be made anew. */
  let lacking = false;
  let failing = false;
  let longest = roomy;

  async function work(): Promise<void> {
    await pause(gather);
    const batch = waiting;
    waiting = [];
    try {
      await files.alone(() => (lacking ? renew() : append(batch)));
      lacking = false;
      failing = false;
    } catch (error) {
      if (!failing) report(error);
      failing = true;
      lacking = true;
      await pause(retryAfter);
    }
    working = waiting.length > 0 || lacking ? work() : undefined;
  }

  async function append(batch: readonly ChangeRecord[]): Promise<void> {
    const size = await files.append(batch.map(recordLine).join(''));
    if (size <= longest) return;
    const newest = (await files.texts()).map(readMirror).find((text) => text !== undefined);
    if (!newest?.whole) return await renew();
    await replace(snapshotText(newest.rows, newest.seq));
  }

  async function renew(): Promise<void> {
    await replace(await snapshotOf(store));
  }

  async function replace(text: string): Promise<void> {
    await files.replace(text);
    longest = Math.max(roomy, text.length * 2);
  }

  const pause = (ms: number) => new Promise<void>((resolve) => after(ms, resolve));

  return {
    add(record) {
      waiting.push(record);
      working ??= work();
    },
    renew() {
      lacking = true;
      working ??= work();
    },
    settled: async () => {
      while (working) await working;
    },
  };
}
