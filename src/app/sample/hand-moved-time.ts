/** Real time for tests: it moves when they say so, and a little with each look, so that moments differ. */
export interface HandMovedTime {
  now(): number;
  after(ms: number, act: () => void): void;
  /** Calls back whoever is due by then, each at its time; nobody is waited for. */
  pass(ms: number): void;
}

export function handMovedTime(start: number): HandMovedTime {
  let now = start;
  let waiting: { readonly at: number; readonly act: () => void }[] = [];
  const nextBy = (end: number) =>
    waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => now++,
    after: (ms, act) => {
      if (ms <= 0) queueMicrotask(act);
      else waiting.push({ at: now + ms, act });
    },
    pass: (ms) => {
      const end = now + ms;
      for (let next = nextBy(end); next; next = nextBy(end)) {
        const taken = next;
        waiting = waiting.filter((one) => one !== taken);
        now = Math.max(now, taken.at);
        taken.act();
      }
      now = Math.max(now, end);
    },
  };
}
