import type { ActionStatus, RunStatus } from '../model/run/events';
import { onlyWaits } from '../model/run/waits';
import type { ShownRun } from '../queries';
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
