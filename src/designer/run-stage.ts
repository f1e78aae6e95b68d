/** What the canvas shows of a run: how it stands, or how it stood while somebody looks back. */
import type { RunView } from '../model/run/events';
import type { ShownRun } from '../queries';
import type { Designer } from './store';

export interface RunStage {
  /** How it stands now; kept back while the past is shown. */
  live(run: ShownRun): void;
  /** Null: back to how it stands. */
  past(view: RunView | null): void;
  /** What is shown is the past, which has all of its rounds. */
  isPast(): boolean;
}

export function createRunStage(designer: Pick<Designer, 'show'>): RunStage {
  let newest: ShownRun | null = null;
  let isPast = false;
  return {
    live(run) {
      newest = run;
      if (!isPast) designer.show({ run });
    },
    past(view) {
      isPast = view !== null;
      if (newest) designer.show({ run: view ? { ...newest, view } : newest });
    },
    isPast: () => isPast,
  };
}
