/** Runs as lists show them. */
import type { Flow, Run } from '../model/flow';
import type { TableName } from '../storage/schema';
import type { ReadTx } from '../storage/store';
import type { RunSummary } from './api';
import { starterOf } from './run-history';

export const summaryTables: readonly TableName[] = ['runs', 'people', 'groups', 'leases'];

/** A driver that was not heard of for so long may be gone. */
const silenceMs = 10_000;

/** Whether runs go on: false once the one who drives them has fallen silent. Clocks may be put back. */
export async function isDriven(tx: ReadTx, now: number): Promise<boolean> {
  const leases = await tx.list('leases');
  const isHeard = leases.some(({ heartbeatAt }) => Math.abs(now - heartbeatAt) < silenceMs);
  return isHeard || leases.length === 0;
}

export async function runsOfFlow(
  tx: ReadTx,
  flow: Flow,
  { limit, driven }: { limit: number; driven: boolean },
): Promise<RunSummary[]> {
  const range = { from: [flow.id, 0], to: [flow.id, Number.MAX_SAFE_INTEGER] };
  const runs = await tx.list('runs', { index: 'byFlow', ...range, descending: true, limit });
  return await Promise.all(runs.map((run) => summaryOf(tx, run, flow, driven)));
}

export async function summaryOf(
  tx: ReadTx,
  run: Run,
  flow: Flow,
  driven: boolean,
): Promise<RunSummary> {
  const {
    definition: _definition,
    connectionReferences: _references,
    resumption: _resumption,
    ...rest
  } = run;
  return {
    ...rest,
    flowName: flow.name,
    startedByName: (await starterOf(tx, run)).name,
    ...(run.endedAt === undefined && !driven ? { interrupted: true } : {}),
  };
}
