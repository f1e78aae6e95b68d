import { describe, expect, test, vi } from 'vitest';
import { createPlatformClock } from './platform-clock';

const noon = Date.UTC(2026, 10, 21, 12);
const minute = 60_000;

/** Real time that a test moves. */
function realTime() {
  let now = noon;
  let waiting: { at: number; act: () => void }[] = [];
  const waits: number[] = [];
  return {
    waits,
    faults: [] as unknown[],
    now: () => now,
    after(ms: number, act: () => void) {
      waits.push(ms);
      waiting.push({ at: now + ms, act });
    },
    report(error: unknown) {
      this.faults.push(error);
    },
    async pass(ms: number) {
      const end = now + ms;
      for (;;) {
        const next = waiting.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting = waiting.filter((one) => one !== next);
        now = Math.max(now, next.at);
        next.act();
        await settle();
      }
      now = end;
    },
  };
}

const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

describe('a real clock', () => {
  test('calls back in order, also for what is further off than a timer of a browser goes', async () => {
    const real = realTime();
    const clock = createPlatformClock(real);
    const called: string[] = [];
    clock.after(40 * 24 * 60 * minute, () => called.push('far'));
    clock.after(2 * minute, () => called.push('second'));
    clock.after(minute, () => called.push('first'));
    await real.pass(2 * minute);
    expect(called).toEqual(['first', 'second']);
    await real.pass(40 * 24 * 60 * minute);
    expect(called).toEqual(['first', 'second', 'far']);
    expect(Math.max(...real.waits)).toBeLessThan(2 ** 31);
  });

  test('goes on whatever one of its timers does', async () => {
    const real = realTime();
    const clock = createPlatformClock(real);
    const after = vi.fn();
    clock.after(1, () => {
      throw new Error('a bug');
    });
    clock.after(1, () => new Promise(() => {}));
    clock.after(2, after);
    await real.pass(2);
    expect(after).toHaveBeenCalledTimes(1);
    expect(real.faults).toHaveLength(1);
  });
});

describe('a paused clock', () => {
  test('stands, and calls nobody back until it is stepped', async () => {
    const real = realTime();
    const clock = createPlatformClock(real, { mode: 'paused', at: noon });
    const act = vi.fn();
    clock.after(minute, act);
    await real.pass(60 * minute);
    expect(clock.now()).toBe(noon);
    expect(act).not.toHaveBeenCalled();
    clock.set({ mode: 'paused', at: noon + minute });
    await real.pass(0);
    expect(act).toHaveBeenCalledTimes(1);
  });

  test('walks over a step from time to time, and waits for what happens at each', async () => {
    const real = realTime();
    const clock = createPlatformClock(real, { mode: 'paused', at: noon });
    const shown: number[] = [];
    const hourly = () => {
      clock.after(60 * minute, async () => {
        shown.push(clock.now());
        await settle();
        hourly();
      });
    };
    hourly();
    clock.set({ mode: 'paused', at: noon + 5.5 * 60 * minute });
    expect(clock.now()).toBe(noon + 60 * minute);
    await real.pass(0);
    for (let turn = 0; turn < 20; turn++) await settle();
    expect(shown.map((at) => (at - noon) / (60 * minute))).toEqual([1, 2, 3, 4, 5]);
    expect(clock.now()).toBe(noon + 5.5 * 60 * minute);
  });
});

test('a clock that was set waits for what its timers have set going', async () => {
  const real = realTime();
  const clock = createPlatformClock(real, { mode: 'paused', at: noon });
  let finish: () => void = () => {};
  clock.waitFor(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  const second = vi.fn();
  clock.after(minute, () => {});
  clock.after(2 * minute, second);
  clock.set({ mode: 'paused', at: noon + 5 * minute });
  await real.pass(0);
  await settle();
  expect(clock.now()).toBe(noon + minute);
  expect(second).not.toHaveBeenCalled();
  finish();
  await settle();
  expect(second).toHaveBeenCalledTimes(1);
});

describe('a fast clock', () => {
  test('runs so many times faster, and loses no time of a timer', async () => {
    const real = realTime();
    const clock = createPlatformClock(real, {
      mode: 'fast',
      from: noon,
      since: noon,
      times: 3600,
    });
    const shown: number[] = [];
    const every = () =>
      clock.after(minute, () => {
        shown.push(clock.now());
        every();
      });
    every();
    await real.pass(1000);
    for (let turn = 0; turn < 20; turn++) await settle();
    expect(clock.now()).toBe(noon + 60 * minute);
    expect(shown.at(-1)).toBe(noon + 60 * minute);
    expect(shown).toHaveLength(60);
  });

  test('that is set back to real shows real time, and what is due far ahead waits for it', async () => {
    const real = realTime();
    const clock = createPlatformClock(real, { mode: 'paused', at: noon + 600 * minute });
    const act = vi.fn();
    clock.after(minute, act);
    clock.set({ mode: 'real' });
    expect(clock.now()).toBe(noon);
    await real.pass(600 * minute);
    expect(act).not.toHaveBeenCalled();
    await real.pass(minute);
    expect(act).toHaveBeenCalledTimes(1);
  });
});
