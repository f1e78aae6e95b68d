/** How the state of runs and flows is shown: tone, icon and word. */
import type { FlowKind } from '../model/flow';
import type { ActionStatus, RunStatus } from '../model/run/events';
import type { FlowSummary } from '../queries';
import type { GlyphName, SparkBar, StatusLook } from '../ui';
import { flowStateWords, runStatusWords } from './words';

const runLooks: Readonly<Record<RunStatus, Omit<StatusLook, 'word'>>> = {
  Waiting: { tone: 'warn', icon: 'hourglass' },
  Running: { tone: 'accent', icon: 'spinner' },
  Succeeded: { tone: 'ok', icon: 'check' },
  Failed: { tone: 'bad', icon: 'x' },
  TimedOut: { tone: 'bad', icon: 'clock-alert' },
  Cancelled: { tone: 'idle', icon: 'circle-x' },
};

export function runLook(status: RunStatus): StatusLook {
  return { ...runLooks[status], word: runStatusWords[status] };
}

export function stepLook(status: ActionStatus): StatusLook {
  if (status === 'Skipped') return { tone: 'idle', icon: 'minus', word: status };
  return runLook(status);
}

export const runBars: Readonly<Record<RunStatus, SparkBar>> = {
  Waiting: 'warn',
  Running: 'accent',
  Succeeded: 'ok',
  Failed: 'bad',
  TimedOut: 'bad',
  Cancelled: 'idle',
};

export const kindGlyphs: Readonly<Record<FlowKind, GlyphName>> = {
  automated: 'zap',
  instant: 'mouse-pointer-click',
  scheduled: 'calendar-clock',
};

export type FlowStanding = keyof typeof flowStateWords;

export const flowStandings = [
  'on',
  'failing',
  'off',
  'suspended',
] as const satisfies FlowStanding[];

/** A flow is failing when the last of its runs that ended, ended badly. */
export function standingOf(
  flow: Pick<FlowSummary, 'state' | 'deletedAt' | 'lastRuns'>,
): FlowStanding {
  if (flow.deletedAt !== undefined) return 'deleted';
  if (flow.state === 'Suspended') return 'suspended';
  if (flow.state === 'Stopped') return 'off';
  const ended = flow.lastRuns.findLast(
    (run) => run.status !== 'Running' && run.status !== 'Waiting',
  );
  return ended && runBars[ended.status] === 'bad' ? 'failing' : 'on';
}

const standingLooks: Readonly<Record<FlowStanding, Omit<StatusLook, 'word'>>> = {
  on: { tone: 'ok', icon: 'check' },
  off: { tone: 'idle', icon: 'pause' },
  suspended: { tone: 'bad', icon: 'octagon-alert' },
  failing: { tone: 'bad', icon: 'x' },
  deleted: { tone: 'idle', icon: 'trash-2' },
};

export function standingLook(standing: FlowStanding): StatusLook {
  return { ...standingLooks[standing], word: flowStateWords[standing] };
}
