/** What arrived at a trigger by itself → rows of runs. */
import { admit, type Delivery, makePlan, PlanError, type TriggerData } from '../../engine/index';
import type { Flow, Version } from '../../model/flow';
import type { WriteTx } from '../../storage/store';
import { insertRun } from '../new-run';
import type { Platform } from '../platform';
import type { FlowClock } from './flow-clock';
import type { Poller } from './poller';
import { slotLimits } from './slots';

export interface TurnParts {
  readonly platform: Pick<Platform, 'now' | 'random'>;
  readonly poller?: Poller | undefined;
}

export interface Found {
  readonly flow: Flow;
  readonly version: Version;
  readonly clock: FlowClock;
}

interface Starting extends Found {
  readonly now: number;
  readonly take: (() => 'free' | 'queue' | 'full') | undefined;
}

export interface Started {
  readonly runIds: readonly string[];
  readonly trouble?: { readonly code: string; readonly message: string };
}

/** That a condition does not hold is no trouble. */
export function startRuns(
  tx: WriteTx,
  parts: TurnParts,
  due: Starting,
  scheduledFor: number,
  delivery: Delivery,
): Started {
  const { definition, facts } = due.clock;
  const admission = admit(definition, delivery, parts.platform, facts);
  if (admission.kind === 'refused') return { runIds: [], trouble: admission };
  if (admission.kind === 'skipped') return { runIds: [] };
  try {
    return insertRuns(tx, parts, due, scheduledFor, admission.runs);
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return { runIds: [], trouble: { code: error.code, message: error.message } };
  }
}

function insertRuns(
  tx: WriteTx,
  { platform }: TurnParts,
  { flow, version, clock, now, take }: Starting,
  scheduledFor: number,
  admitted: readonly TriggerData[],
): Started {
  const { number, definition, connectionReferences } = version;
  const slots = slotLimits(clock.trigger, clock.facts)?.runs;
  const same = {
    flow,
    plan: makePlan(clock.definition, { dialect: flow.dialect }),
    version: number,
    definition,
    connectionReferences,
    scheduledFor,
    startedBy: flow.creatorId,
  };
  const runIds: string[] = [];
  for (const one of admitted) {
    const slot = take?.() ?? 'free';
    if (slot === 'full') return { runIds, trouble: queueFull };
    const limited = slots === undefined ? {} : { slot: { slots, isFree: slot === 'free' } };
    const run = insertRun(tx, { ...same, ...limited, admitted: one }, now, platform);
    runIds.push(run.id);
  }
  return { runIds };
}

export const queueFull = {
  code: 'WorkflowMaximumWaitingRunCountExceeded',
  message: 'As many runs of this flow as may wait are waiting already.',
} as const;
