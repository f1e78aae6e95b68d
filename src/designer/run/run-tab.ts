/** What is open of a step beside a run; kept per step, so that one comes back to it. */
import { useState } from 'react';

export type RunTab = 'step' | 'rounds' | 'raw' | 'code';

const kept = new Map<string, RunTab>();

/** `key`: the run and the step. */
export function useRunTab(key: string): readonly [RunTab, (tab: RunTab) => void] {
  const [tab, setTab] = useState(kept.get(key) ?? 'step');
  return [
    tab,
    (next) => {
      kept.set(key, next);
      setTab(next);
    },
  ];
}
