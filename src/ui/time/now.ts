import { useSyncExternalStore } from 'react';

/** One clock for all who look at it, so that they turn together; it rests while nobody does. */
function createClock(everyMs: number): () => number {
  let now = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const listeners = new Set<() => void>();

  function tick(): void {
    now = Date.now();
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void): () => void {
    if (listeners.size === 0) {
      now = Date.now();
      timer = setInterval(tick, everyMs);
    }
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) clearInterval(timer);
    };
  }

  return () => useSyncExternalStore(subscribe, () => now);
}

/** UTC milliseconds, at most twenty seconds old: for relative times. */
export const useNow = createClock(20_000);

/** UTC milliseconds, at most a second old: for what counts down. */
export const useSecond = createClock(1000);
