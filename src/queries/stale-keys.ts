/** A run that goes on tells of itself hundreds of times a second; who shows it must not ask as often. */
const often = 300;

type Key = readonly unknown[];

export interface StaleKeys {
  /** `seldom`: at once, but then not again for a while; what comes meanwhile is not lost. */
  mark(key: Key, seldom: boolean): void;
  end(): void;
}

export function staleKeys(invalidate: (key: Key) => void): StaleKeys {
  /** By the key's text: whether it became stale again since. */
  const resting = new Map<string, boolean>();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  function rest(key: Key, name: string): void {
    resting.set(name, false);
    const timer = setTimeout(() => {
      timers.delete(timer);
      const isStale = resting.get(name);
      resting.delete(name);
      if (isStale) mark(key, true);
    }, often);
    timers.add(timer);
  }

  function mark(key: Key, seldom: boolean): void {
    const name = seldom ? JSON.stringify(key) : '';
    if (resting.has(name)) {
      resting.set(name, true);
      return;
    }
    invalidate(key);
    if (seldom) rest(key, name);
  }

  return {
    mark,
    end: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
