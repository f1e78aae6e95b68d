import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../storage/memory/store';
import { type Store, StoreError } from '../../storage/store';
import { createLeadership, heartbeatEvery, type LockPort } from './leadership';
import { FenceMoved, readLease } from './lease';

let store: Store;
let locks: FakeLocks;
let clock: FakeClock;

beforeEach(() => {
  store = createMemoryStore();
  locks = new FakeLocks();
  clock = new FakeClock();
});
afterEach(() => store.close());

describe('two contenders', () => {
  test('one leads, the other waits', async () => {
    const [a, b] = [contender('a'), contender('b')];
    await run(a.join, b.join);
    await clock.beats(5);
    expect([a.story, b.story]).toEqual([['lead 1'], []]);
    expect(await readLease(store)).toMatchObject({
      holder: 'a',
      fence: 1,
      heartbeatAt: clock.now(),
    });
  });

  test('when the leader leaves, the other leads at once under a new number', async () => {
    const [a, b] = [contender('a'), contender('b')];
    await run(a.join, b.join);
    await run(a.leave);
    expect([a.story, b.story]).toEqual([['lead 1', 'lose'], ['lead 2']]);
    expect(await writes(a)).toBe(false);
    expect(await writes(b)).toBe(true);
  });

  test('who left and came back waits its turn', async () => {
    const [a, b] = [contender('a'), contender('b')];
    await run(a.join, b.join);
    await run(a.leave);
    await run(a.join);
    await clock.beats(5);
    expect(b.story).toEqual(['lead 2']);
    await run(b.leave);
    expect(a.story).toEqual(['lead 1', 'lose', 'lead 3']);
  });
});

test('what was begun in an earlier lead of the same tab is refused in the next', async () => {
  const a = contender('a');
  await run(a.join);
  await run(a.leave, a.join);
  expect(a.story).toEqual(['lead 1', 'lose', 'lead 2']);
  expect([await writes(a, 1), await writes(a, 2)]).toEqual([false, true]);
});

describe('a leader that falls silent', () => {
  test('is overtaken after three missed heartbeats, and not before', async () => {
    const [a, b] = [contender('a'), contender('b')];
    await run(a.join, b.join);
    await clock.beats(2);
    a.freeze();
    await clock.beats(2);
    expect(b.story).toEqual([]);
    await clock.beats(1);
    expect(b.story).toEqual(['lead 2']);
  });

  test('can write nothing more from then on', async () => {
    const [a, b] = [contender('a'), contender('b')];
    await run(a.join, b.join);
    locks.ignoreSteal = true;
    a.freeze();
    await clock.beats(5);
    expect(b.leadership.fence()).toBe(2);
    expect(a.leadership.fence()).toBe(1);
    expect([await writes(a), await writes(b)]).toEqual([false, true]);
  });

  test('learns it when it wakes, by its stolen lock or its next heartbeat', async () => {
    for (const ignoreSteal of [false, true]) {
      store = createMemoryStore();
      locks = new FakeLocks();
      clock = new FakeClock();
      const [a, b] = [contender('a'), contender('b')];
      await run(a.join, b.join);
      locks.ignoreSteal = ignoreSteal;
      a.freeze();
      await clock.beats(5);
      a.wake();
      await clock.beats(1);
      expect(a.story).toEqual(['lead 1', 'lose']);
      expect(b.story).toEqual(['lead 2']);
    }
  });

  test('is overtaken by one of several only', async () => {
    const [a, b, c] = [contender('a'), contender('b'), contender('c')];
    await run(a.join, b.join, c.join);
    a.freeze();
    await clock.beats(8);
    expect([...b.story, ...c.story]).toEqual(['lead 2']);
  });

  test('but works on is not overtaken, whatever the clock says', async () => {
    const [a, b] = [contender('a'), contender('b')];
    await run(a.join, b.join);
    for (const jump of [86_400_000, -172_800_000, 60_000]) {
      clock.jump(jump);
      await clock.beats(3);
    }
    expect([a.story, b.story]).toEqual([['lead 1'], []]);
  });
});

describe('the successor of a holder that was ended', () => {
  test('leads at once, while the lock is still held', async () => {
    const [a, b] = [contender('a'), contender('b')];
    await run(a.join, b.join);
    a.freeze();
    await run(() => b.leadership.succeed('a'));
    expect(b.story).toEqual(['lead 2']);
    expect([await writes(a), await writes(b)]).toEqual([false, true]);
    await clock.beats(5);
    expect(b.story).toEqual(['lead 2']);
  });

  test('takes nothing from a third that leads', async () => {
    const [a, b] = [contender('a'), contender('b')];
    await run(a.join, b.join);
    await run(() => b.leadership.succeed('another'));
    await clock.beats(5);
    expect([a.story, b.story]).toEqual([['lead 1'], []]);
  });

  test('leads once, when the lock comes free at the same moment', async () => {
    const [a, b] = [contender('a'), contender('b')];
    await run(a.join, b.join);
    await run(() => {
      a.leave();
      b.leadership.succeed('a');
    });
    await clock.beats(1);
    const [won] = b.story;
    expect([b.story, b.leadership.fence()]).toEqual([[won], (await readLease(store))?.fence]);
  });
});

test('a lock that nobody holds any more does not leave everybody waiting', async () => {
  const [a, b] = [contender('a'), contender('b')];
  await run(a.join, b.join);
  locks.grantsNothing = true;
  await run(a.leave);
  expect(b.story).toEqual([]);
  await clock.beats(5);
  expect(b.story).toEqual(['lead 2']);
});

test('a leader whose store fails steps down, and leads again when it works', async () => {
  const a = contender('a');
  await run(a.join);
  const { write } = store;
  Object.assign(store, { write: () => Promise.reject(new StoreError('quota', 'full')) });
  await clock.beats(1);
  expect(a.story).toEqual(['lead 1', 'lose']);
  Object.assign(store, { write });
  await clock.beats(2);
  expect(a.story).toEqual(['lead 1', 'lose', 'lead 2']);
});

test('who never joined writes nothing', async () => {
  const a = contender('a');
  expect(await writes(a)).toBe(false);
});

function contender(holder: string) {
  const story: string[] = [];
  let frozen = false;
  const mine = { now: () => clock.now(), every: clock.every, locks };
  const every: typeof mine.every = (ms, task) =>
    mine.every(ms, () => {
      if (!frozen) task();
    });
  const leadership = createLeadership({
    store,
    platform: { ...mine, every },
    holder,
    onLead: (fence) => story.push(`lead ${fence}`),
    onLose: () => story.push('lose'),
  });
  return {
    story,
    leadership,
    join: () => leadership.join(),
    leave: () => leadership.leave(),
    freeze: () => {
      frozen = true;
    },
    wake: () => {
      frozen = false;
    },
  };
}

/** Whether a journal transaction of that contender goes through, by what it holds now if not said. */
async function writes(
  { leadership }: ReturnType<typeof contender>,
  held = leadership.fence(),
): Promise<boolean> {
  const { guard } = leadership;
  try {
    await store.write(['meta', ...guard.tables], 'told', async (tx) => {
      await guard.check(tx, held);
      tx.put('meta', { key: 'written', value: true });
    });
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(FenceMoved);
    return false;
  }
}

async function run(...steps: (() => void)[]): Promise<void> {
  for (const step of steps) {
    step();
    await settle();
  }
}

/** Everything here runs in microtasks, and a turn of the event loop comes after them all. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

class FakeClock {
  private time = 1_000_000;
  private readonly tasks = new Set<() => void>();
  readonly now = () => this.time;
  readonly every = (ms: number, task: () => void) => {
    expect(ms).toBe(heartbeatEvery);
    this.tasks.add(task);
    return () => this.tasks.delete(task);
  };
  jump(ms: number): void {
    this.time += ms;
  }
  async beats(count: number): Promise<void> {
    for (let beat = 0; beat < count; beat++) {
      this.time += heartbeatEvery;
      for (const task of [...this.tasks]) {
        task();
        await settle();
      }
    }
  }
}

interface Request {
  readonly whileHeld: () => Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** One exclusive Web Lock. */
class FakeLocks implements LockPort {
  private queue: Request[] = [];
  private held: Request | undefined;
  /** As while the holder lies frozen: it does not hear of it. */
  ignoreSteal = false;
  /** As after a holder went into the back/forward cache. */
  grantsNothing = false;

  request(
    _name: string,
    options: { signal?: AbortSignal; steal?: true },
    whileHeld: () => Promise<void>,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = { whileHeld, resolve, reject };
      options.signal?.addEventListener('abort', () => {
        if (this.queue.includes(request)) reject(new DOMException('aborted', 'AbortError'));
        this.queue = this.queue.filter((other) => other !== request);
      });
      if (options.steal) {
        if (!this.ignoreSteal) this.held?.reject(new DOMException('stolen', 'AbortError'));
        this.held = undefined;
        this.queue.unshift(request);
      } else this.queue.push(request);
      queueMicrotask(() => this.grant(options.steal === true));
    });
  }

  private grant(stolen = false): void {
    if (this.held || (this.grantsNothing && !stolen)) return;
    const next = this.queue.shift();
    if (!next) return;
    this.held = next;
    const free = () => {
      if (this.held === next) this.held = undefined;
      this.grant();
    };
    next.whileHeld().then(next.resolve, next.reject).finally(free);
  }
}
