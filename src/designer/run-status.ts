import type { ActionStatus, RunStatus } from '../model/run/events';
import { onlyWaits } from '../model/run/waits';
import type { RunSummary, ShownRun } from '../queries';
import type { StatusLook } from '../ui';
import { words } from './words';

const looks: Record<ActionStatus, Pick<StatusLook, 'tone' | 'icon'>> = {
  Waiting: { tone: 'warn', icon: 'hourglass' },
  Running: { tone: 'accent', icon: 'spinner' },
  Succeeded: { tone: 'ok', icon: 'check' },
  Failed: { tone: 'bad', icon: 'x' },
  Skipped: { tone: 'idle', icon: 'minus' },
  TimedOut: { tone: 'bad', icon: 'clock-alert' },
  Cancelled: { tone: 'idle', icon: 'octagon-x' },
};

/** Icon and word of a status; its colour comes third. */
export function statusLook(status: ActionStatus | RunStatus): StatusLook {
  return { ...looks[status], word: words.status(status) };
}

/** As far as its journal was read. */
export function statusShown({ view }: Pick<ShownRun, 'view'>): RunStatus {
  return onlyWaits(view) ? 'Waiting' : view.status;
}

/** How a run stands: what its journal tells, until it is known to have ended. */
export function statusOfRun(run: RunSummary, shown: Pick<ShownRun, 'view'> | null): RunStatus {
  return run.endedAt !== undefined || !shown ? run.status : statusShown(shown);
}

/** What the bar over a run says of it. */
export function runLook(
  run: RunSummary,
  status: RunStatus,
  { isCancelling }: { readonly isCancelling: boolean },
): StatusLook {
  const isGoing = status === 'Running' || status === 'Waiting';
  if (!isGoing) return statusLook(status);
  if (run.interrupted) return { tone: 'warn', icon: 'unlink', word: words.interrupted };
  return isCancelling
    ? { tone: 'idle', icon: 'spinner', word: words.cancelling }
    : statusLook(status);
}
