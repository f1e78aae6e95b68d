/** The last 28 days of a flow: how its runs ended, day by day. */
import type { Flow, Run } from '../model/flow';
import type { ReadTx } from '../storage/store';
import type { HistoryDay, Principal, RunHistory, RunLine } from './api';
import { principalOrId } from './principals';

export const historyDays = 28;
const dayMs = 24 * 3600 * 1000;
const shownRuns = 10;

/** Newest first. */
export async function recentRuns(
  tx: ReadTx,
  flow: Flow,
  now: number,
  minutesWest: number,
): Promise<readonly Run[]> {
  const from = [flow.id, firstDay(now, minutesWest)];
  const to = [flow.id, Number.MAX_SAFE_INTEGER];
  return await tx.list('runs', { index: 'byFlow', from, to, descending: true });
}

export function historyOf(runs: readonly Run[], now: number, minutesWest: number): RunHistory {
  const first = firstDay(now, minutesWest);
  const days = Array.from({ length: historyDays }, (_, at) => ({
    startsAt: first + at * dayMs,
    succeeded: 0,
    failed: 0,
    other: 0,
  }));
  for (const { startedAt, status } of runs) {
    const day = days[Math.floor((startedAt - first) / dayMs)];
    if (day) day[kindOf(status)]++;
  }
  const medianMs = median(
    runs.flatMap(({ startedAt, endedAt }) => (endedAt === undefined ? [] : [endedAt - startedAt])),
  );
  const sum = (kind: 'succeeded' | 'failed') => days.reduce((total, day) => total + day[kind], 0);
  return {
    days: days satisfies readonly HistoryDay[],
    runs: runs.length,
    succeeded: sum('succeeded'),
    failed: sum('failed'),
    ...(medianMs === undefined ? {} : { medianMs }),
  };
}

export async function lastLines(tx: ReadTx, runs: readonly Run[]): Promise<readonly RunLine[]> {
  const lines: RunLine[] = [];
  for (const run of runs.slice(0, shownRuns)) {
    const { id, startedAt, endedAt, status, failedAction, version } = run;
    lines.push({
      id,
      startedAt,
      status,
      version,
      startedBy: await starterOf(tx, run),
      ...(endedAt === undefined ? {} : { endedAt }),
      ...(failedAction === undefined ? {} : { failedAction }),
    });
  }
  return lines;
}

/** Who started a run, or what did. */
export async function starterOf(tx: ReadTx, run: Run): Promise<Principal> {
  return run.scheduledFor === undefined ? await principalOrId(tx, run.startedBy) : schedule;
}

/** Stands where a person would. */
const schedule: Principal = { id: 'schedule', name: 'Schedule', kind: 'person' };

/** Midnight of the first day; days are those of one offset, so a change of the clocks shifts them. */
function firstDay(now: number, minutesWest: number): number {
  const offset = minutesWest * 60_000;
  return Math.floor((now - offset) / dayMs) * dayMs + offset - (historyDays - 1) * dayMs;
}

function kindOf(status: Run['status']): 'succeeded' | 'failed' | 'other' {
  if (status === 'Succeeded') return 'succeeded';
  return status === 'Failed' || status === 'TimedOut' ? 'failed' : 'other';
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle];
  const low = sorted.length % 2 === 0 ? sorted[middle - 1] : high;
  return high === undefined || low === undefined ? undefined : (low + high) / 2;
}
