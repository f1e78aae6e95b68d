import { useSyncExternalStore } from 'react';

/** One clock for every relative time on the page, so that they turn together. */
const everyMs = 20_000;
let source: () => number = Date.now;
let now = source();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/** What time the page goes by, where it is not the device's. */
export function setNowSource(next: () => number): void {
  source = next;
  tick();
}

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

/** UTC milliseconds, at most twenty seconds old. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
