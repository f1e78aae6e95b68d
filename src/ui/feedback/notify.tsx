import { lazy, Suspense, useSyncExternalStore } from 'react';

export interface Notice {
  readonly title: string;
  readonly text?: string;
  readonly tone?: 'idle' | 'ok' | 'bad';
  /** The one thing to do about it; `undo` is the usual one. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
  readonly undo?: () => void;
}

type Show = (notice: Notice) => void;

const waiting: Notice[] = [];
const listeners = new Set<() => void>();
let show: Show | null = null;

/** Says what just happened. A refusal stays until it is dismissed. */
export function notify(notice: Notice): void {
  if (show) {
    show(notice);
    return;
  }
  waiting.push(notice);
  for (const listener of listeners) listener();
}

const ToastBox = lazy(async () => ({ default: (await import('./ToastBox')).ToastBox }));

/** Mounted once. What draws notices is fetched with the first of them. */
export function Toaster() {
  const isNeeded = useSyncExternalStore(listen, () => show !== null || waiting.length > 0);
  return (
    isNeeded && (
      <Suspense fallback={null}>
        <ToastBox onReady={begin} />
      </Suspense>
    )
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function begin(ready: Show): void {
  show = ready;
  for (const notice of waiting.splice(0)) ready(notice);
}
