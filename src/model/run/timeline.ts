/**
 * A run at every moment: its events, and how it stood after any number of them. Folding from the start
 * for each look would be slow, so how it stood is kept now and then; any other moment is a short fold away.
 */
import type { RunEvent, RunView } from './events';
import { applyEvent, emptyRun, type MutableRunView } from './fold';

export interface Timeline {
  readonly events: readonly RunEvent[];
  push(events: readonly RunEvent[]): void;
  /**
   * The run after its first `count` events. A later call may change the maps of an earlier answer, as a
   * run that is followed does.
   */
  seek(count: number): RunView;
}

interface Moment {
  readonly count: number;
  readonly view: MutableRunView;
}

/** Events from one kept moment to the next, at first; with more events the kept ones are thinned. */
const firstSpacing = 512;
const momentsKept = 32;

export function createTimeline(): Timeline {
  const events: RunEvent[] = [];
  let spacing = firstSpacing;
  let kept: Moment[] = [];
  const last = { count: 0, view: emptyRun() };
  let looked: { count: number; readonly view: MutableRunView } = { count: 0, view: emptyRun() };

  function keep(): void {
    kept.push({ count: last.count, view: copied(last.view) });
    if (kept.length <= momentsKept) return;
    spacing *= 2;
    kept = kept.filter(({ count }) => count % spacing === 0);
  }

  return {
    events,
    push(more) {
      for (const event of more) {
        events.push(event);
        applyEvent(last.view, event);
        last.count++;
        if (last.count % spacing === 0) keep();
      }
    },
    seek(asked) {
      const count = Math.max(0, Math.min(asked, events.length));
      const before = kept.findLast((moment) => moment.count <= count);
      const nearest = before?.count ?? 0;
      if (looked.count > count || looked.count < nearest) {
        looked = { count: nearest, view: before ? copied(before.view) : emptyRun() };
      }
      for (; looked.count < count; looked.count++) {
        const event = events[looked.count];
        if (event) applyEvent(looked.view, event);
      }
      return { ...looked.view };
    },
  };
}

/** Records are replaced, never changed, so only what holds them is copied. */
function copied(view: MutableRunView): MutableRunView {
  return {
    ...view,
    actions: new Map(view.actions),
    tallies: new Map(view.tallies),
    openRounds: mapped(view.openRounds, (open) => new Set(open)),
    items: mapped(view.items, ({ pages, single }) => ({
      pages: [...pages],
      single: new Map(single),
    })),
    variables: mapped(view.variables, ({ value, appended }) => ({
      value,
      appended: [...appended],
    })),
    held: new Map(view.held),
    released: new Set(view.released),
  };
}

function mapped<V>(map: ReadonlyMap<string, V>, copy: (value: V) => V): Map<string, V> {
  const next = new Map<string, V>();
  for (const [key, value] of map) next.set(key, copy(value));
  return next;
}
