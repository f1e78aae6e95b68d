/** A scheduled flow as one turn finds it, and what the turn makes of it. */
import { type Timetable, timetableOf } from '../../engine/index';
import type { ClockSetting } from '../../model/clock';
import type { ScheduleRow, TableName } from '../../storage/schema';
import type { ReadTx } from '../../storage/store';
import { clockSetting } from '../clock/setting';
import { flowClock } from './flow-clock';
import { loadOf, slotLimits, slotTaker } from './slots';
import type { Found, Started, TurnParts } from './start-runs';

export const turnTables: readonly TableName[] = [
  'flows',
  'versions',
  'schedules',
  'runs',
  'journal',
  'leases',
  'meta',
];

export interface Turn extends Found {
  readonly row: ScheduleRow;
  readonly runIds: readonly string[];
  /** When to look again; null: never. */
  readonly lookAt: number | null;
  /** It is time to ask outside; nothing has moved yet. */
  readonly isPollDue: boolean;
  /** Windows are due that had to wait for runs to end. */
  readonly isHeldUp: boolean;
  readonly isChanged: boolean;
}

export type Taken = Omit<Turn, 'isChanged'>;

export async function findClock(
  tx: ReadTx,
  { platform, poller }: TurnParts,
  flowId: string,
): Promise<Found | undefined> {
  const flow = await tx.get('flows', flowId);
  if (flow?.state !== 'Started' || flow.deletedAt !== undefined) return undefined;
  const version = await tx.get('versions', [flowId, flow.publishedVersion]);
  const clock = version && flowClock(flow, version, platform, poller);
  return version && clock && 'by' in clock ? { flow, version, clock } : undefined;
}

export interface DueFlow extends Found {
  readonly row: ScheduleRow;
  readonly now: number;
  readonly setting: ClockSetting;
  readonly timetable: Timetable;
  /** Runs of the flow that have not ended, and how many more may begin or wait. */
  readonly open: number;
  readonly room: number;
  /** Takes a slot for a run, where they are limited. */
  readonly take: (() => 'free' | 'queue' | 'full') | undefined;
}

export async function dueFlow(
  tx: ReadTx,
  found: Found,
  row: ScheduleRow,
  now: number,
): Promise<DueFlow> {
  const { trigger, facts, read } = found.clock;
  const load = await loadOf(tx, found.flow.id);
  const limits = slotLimits(trigger, facts);
  const open = load.running + load.queued.length;
  return {
    ...found,
    row,
    now,
    setting: await clockSetting(tx),
    timetable: timetableOf(read.recurrence, row.since),
    open,
    room: limits ? limits.runs + limits.waiting - open : Number.POSITIVE_INFINITY,
    take: limits && slotTaker(limits, load),
  };
}

export function turnOf(
  { flow, version, clock }: Found,
  row: ScheduleRow,
  runIds: readonly string[],
  lookAt: number | null,
): Taken {
  return { flow, version, clock, row, runIds, lookAt, isPollDue: false, isHeldUp: false };
}

export function withTrouble(
  { trouble: _before, ...row }: ScheduleRow,
  trouble: Started['trouble'],
  at: number,
): ScheduleRow {
  return trouble ? { ...row, trouble: { code: trouble.code, message: trouble.message, at } } : row;
}
