import { useSyncExternalStore } from 'react';

let source: () => number = Date.now;
const clocks: { tick(): void }[] = [];

/** What time the page goes by, where it is not the device's. */
export function setNowSource(next: () => number): void {
  source = next;
  for (const clock of clocks) clock.tick();
}

/** One clock for all who look at it, so that they turn together; it rests while nobody does. */
function createClock(everyMs: number): () => number {
  let now = source();
  let timer: ReturnType<typeof setInterval> | undefined;
  const listeners = new Set<() => void>();

  function tick(): void {
    now = source();
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void): () => void {
    if (listeners.size === 0) {
      now = source();
      timer = setInterval(tick, everyMs);
    }
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) clearInterval(timer);
    };
  }

  clocks.push({ tick });
  return () => useSyncExternalStore(subscribe, () => now);
}

/** UTC milliseconds, at most twenty seconds old: for relative times. */
export const useNow = createClock(20_000);

/** UTC milliseconds, at most a second old: for what counts down. */
export const useSecond = createClock(1000);
