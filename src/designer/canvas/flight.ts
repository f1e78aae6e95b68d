/** Moves of the view that take a moment. On its way the view is no place to start from: it may be far above. */
import type { ReactFlowInstance, useStoreApi } from 'reactflow';
import { motion } from './motion';

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

type Store = ReturnType<typeof useStoreApi>;

const aims = new WeakMap<Store, { readonly view: View; readonly until: number }>();
/** Milliseconds by which the last frame may be late. */
const late = 100;

export function flyTo(flow: ReactFlowInstance, store: Store, view: View): void {
  const duration = motion();
  aims.set(store, { view, until: performance.now() + duration + late });
  void flow.setViewport(view, { duration });
}

/** At once; what flies is there then. */
export function jumpTo(flow: ReactFlowInstance, store: Store, view: View): void {
  aims.delete(store);
  void flow.setViewport(view);
}

/** Where the view is on its way to; undefined: it stands, or somebody moves it. */
export function aimOf(store: Store): View | undefined {
  const aim = aims.get(store);
  return aim && performance.now() < aim.until ? aim.view : undefined;
}
