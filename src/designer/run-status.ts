import type { ActionStatus, RunStatus } from '../model/run/events';
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
