import type { RunStatus } from '../../model/run/events';
import type { RunSummary, ShownRun } from '../../queries';
import type { StatusLook } from '../../ui';
import { statusLook, statusShown } from '../run-status';
import { runWords } from './words';

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
  if (run.interrupted) return { tone: 'warn', icon: 'unlink', word: runWords.interrupted };
  return isCancelling
    ? { tone: 'idle', icon: 'spinner', word: runWords.cancelling }
    : statusLook(status);
}
