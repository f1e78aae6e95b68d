/** Makes the rows of a new run: one way for everything that starts one. */
import { type Plan, startEvents, type TriggerData } from '../engine/index';
import type { Flow, Run } from '../model/flow';
import type { RunEvent } from '../model/run/events';
import type { WriteTx } from '../storage/store';
import type { Platform } from './platform';
import { newRunId } from './run-id';

/** Events of one row of what is kept. */
const rowEvents = 500;

export interface NewRun
  extends Pick<
    Run,
    'version' | 'definition' | 'connectionReferences' | 'originRunId' | 'fromStep' | 'mocked'
  > {
  readonly flow: Flow;
  readonly plan: Plan;
  readonly admitted: TriggerData;
  readonly startedBy: string;
  readonly scheduledFor?: number;
  readonly parentKey?: string;
  /** What follows its start: recorded by an earlier run. */
  readonly kept?: readonly RunEvent[];
  /** What its flow may have under way, and whether it must wait for that. */
  readonly slot?: { readonly slots: number; readonly isFree: boolean };
}

export function insertRun(
  tx: WriteTx,
  { flow, plan, admitted, slot, kept = [], ...rest }: NewRun,
  startedAt: number,
  { now, random }: Pick<Platform, 'now' | 'random'>,
): Run {
  const { slots, isFree = true } = slot ?? {};
  const run: Run = {
    ...rest,
    dialect: flow.dialect,
    id: newRunId(now(), random),
    flowId: flow.id,
    environmentId: flow.environmentId,
    startedAt,
    status: isFree ? 'Running' : 'Waiting',
    ...(slots === undefined ? {} : { slots }),
    ...(isFree ? {} : { queuedAt: startedAt }),
  };
  const events = startEvents(plan, admitted, startedAt);
  tx.put('runs', run);
  tx.put('journal', { runId: run.id, firstSeq: 1, events });
  for (let at = 0; at < kept.length; at += rowEvents) {
    const firstSeq = events.length + at + 1;
    tx.put('journal', { runId: run.id, firstSeq, events: kept.slice(at, at + rowEvents) });
  }
  return run;
}
