/**
 * One tab of many drives runs and timers. The Web Lock makes a change of hands quick (a closed tab
 * gives it up at once); the lease is the truth, because a lock can be held by a tab that is frozen or
 * hangs, and by none at all after a page went into the back/forward cache.
 */
import type { LeaseRow, TableName } from '../../storage/schema';
import type { Store, WriteTx } from '../../storage/store';
import { beat, checkFence, isSilent, leaseTables, readLease, takeLease } from './lease';

export const heartbeatEvery = 2000;
/** Heartbeats that a leader may miss before another takes over. */
export const missesAllowed = 3;
const lockName = 'millrace-runner';

export interface LockPort {
  request(
    name: string,
    options: { signal: AbortSignal } | { steal: true },
    whileHeld: () => Promise<void>,
  ): Promise<void>;
}

export interface LeaderPlatform {
  readonly locks: LockPort;
  /** UTC milliseconds. */
  now(): number;
  /** Calls `task` every so many ms; answers how to stop. */
  every(ms: number, task: () => void): () => void;
}

export interface LeadershipOptions {
  readonly store: Store;
  readonly platform: LeaderPlatform;
  /** Names this tab in the lease. */
  readonly holder: string;
  onLead(fence: number): void;
  /** Nothing may be driven any more; what is under way fails at the fence. */
  onLose(): void;
}

export interface Leadership {
  /** Undefined while another leads. */
  fence(): number | undefined;
  /** Starts to contend; again after the page came back from the back/forward cache. */
  join(): void;
  /**
   * That holder was ended by the page that both belong to. If it led, this one leads at once: an endless
   * loop keeps its lock for as long as the browser takes to break it.
   */
  succeed(ended: string): void;
  /** Gives up at once: to be called on `pagehide`, for a cached page keeps its locks. */
  leave(): void;
  /**
   * For journal transactions: throws FenceMoved unless this tab leads under that number. What was begun
   * in an earlier lead of the same tab is no part of the present one.
   */
  readonly guard: {
    readonly tables: readonly TableName[];
    check(tx: WriteTx, held: number | undefined): Promise<void>;
  };
}

export function createLeadership(options: LeadershipOptions): Leadership {
  const { store, platform, holder } = options;
  let fence: number | undefined;
  /** The claim to the lock that counts; claims given up keep quiet. */
  let claim: LockClaim | undefined;
  let joined = false;
  let stopClock = () => {};
  let seen: LeaseRow | undefined;
  let misses = 0;
  let predecessor: string | undefined;
  const beatOrWatch = oneAtATime(tick);

  function lead(won: number): void {
    fence = won;
    misses = 0;
    options.onLead(won);
  }

  function stepDown(): void {
    claim?.release();
    claim = undefined;
    if (fence === undefined) return;
    fence = undefined;
    options.onLose();
  }

  /** Waits for the lock, or steals it for a lease that was taken over. */
  function claimLock(mode: 'queue' | 'steal'): void {
    claim?.release();
    const mine = createClaim(platform.locks, mode, async () => {
      if (claim !== mine || fence !== undefined) return;
      const won = await takeLease(store, { holder, at: platform.now() });
      if (claim === mine && won !== undefined) lead(won);
    });
    claim = mine;
    mine.ended.then(() => {
      if (claim === mine) stepDown();
    });
  }

  async function tick(): Promise<void> {
    try {
      if (fence !== undefined) await beat(store, fence, platform.now());
      else await watch();
    } catch {
      // The fence moved, or the store fails: either way this tab cannot know that it leads.
      stepDown();
    }
    if (joined && claim === undefined) claimLock('queue');
  }

  /** Counts heartbeats missed by looks of our own: clocks jump, and a whole machine may have slept. */
  async function watch(): Promise<void> {
    const lease = await readLease(store);
    misses = lease !== undefined && isSilent(seen, lease) ? misses + 1 : 0;
    seen = lease;
    const isEnded = lease !== undefined && lease.holder === predecessor;
    if ((isEnded || misses >= missesAllowed) && joined && fence === undefined)
      await takeOver(lease);
  }

  async function takeOver(lease: LeaseRow | undefined): Promise<void> {
    // A grant of the lock that comes meanwhile would raise the number a second time.
    claim?.release();
    claim = undefined;
    const won = await takeLease(store, { holder, at: platform.now(), silent: lease });
    misses = 0;
    if (won === undefined || !joined || fence !== undefined) return;
    lead(won);
    claimLock('steal');
  }

  return {
    fence: () => fence,
    join() {
      if (joined) return;
      joined = true;
      misses = 0;
      stopClock = platform.every(heartbeatEvery, beatOrWatch);
      claimLock('queue');
    },
    succeed(ended) {
      predecessor = ended;
      beatOrWatch();
    },
    leave() {
      joined = false;
      stopClock();
      stepDown();
    },
    guard: {
      tables: leaseTables,
      check: async (tx, held) => {
        await checkFence(tx, held === fence ? held : undefined);
      },
    },
  };
}

interface LockClaim {
  /** Resolves when the lock is no longer held or waited for, whoever ended it. */
  readonly ended: Promise<void>;
  release(): void;
}

function createClaim(
  locks: LockPort,
  mode: 'queue' | 'steal',
  onGranted: () => Promise<void>,
): LockClaim {
  const waiting = new AbortController();
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => {
    release = () => {
      waiting.abort();
      resolve();
    };
  });
  const options = mode === 'steal' ? ({ steal: true } as const) : { signal: waiting.signal };
  const held = locks.request(lockName, options, async () => {
    if (waiting.signal.aborted) return;
    await onGranted();
    await released;
  });
  // A refusal means stolen by another, or aborted by ourselves: the end of this claim in any case.
  return { ended: held.catch(() => {}), release };
}

function oneAtATime(task: () => Promise<void>): () => void {
  let busy = false;
  return async () => {
    if (busy) return;
    busy = true;
    await task();
    busy = false;
  };
}
