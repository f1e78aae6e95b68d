import { useSyncExternalStore } from 'react';

/** One clock for every relative time on the page, so that they turn together. */
const everyMs = 20_000;
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

/** UTC milliseconds, at most twenty seconds old. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
