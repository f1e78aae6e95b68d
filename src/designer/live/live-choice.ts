/** Whose values are shown beside expressions: chosen once for a whole flow, for as long as it is open. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Designer } from '../store';
import { useDesigner } from '../use-designer';

/** `newest`: of the newest run, or samples where there is none. */
export type ValuesFrom =
  | { readonly kind: 'newest' | 'sample' }
  | { readonly kind: 'run'; readonly runId: string };

interface LiveChoice {
  readonly from: ValuesFrom;
  /** The rounds that are looked at, by the name of the loop. */
  readonly rounds: Readonly<Record<string, number>>;
}

const choices = new WeakMap<Designer, StoreApi<LiveChoice>>();

function choiceOf(designer: Designer): StoreApi<LiveChoice> {
  const known = choices.get(designer);
  if (known) return known;
  const made = createStore<LiveChoice>(() => ({ from: { kind: 'newest' }, rounds: {} }));
  choices.set(designer, made);
  return made;
}

export function useLiveChoice() {
  const store = choiceOf(useDesigner());
  const choice = useStore(store);
  return {
    ...choice,
    choose: (from: ValuesFrom) => store.setState({ from, rounds: {} }),
    showRound: (loop: string, index: number) =>
      store.setState(({ rounds }) => ({ rounds: { ...rounds, [loop]: index } })),
  };
}
