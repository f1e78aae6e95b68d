/**
 * One turn of a scheduled flow, whole or not at all: in one transaction, under the fence of the lead, its
 * due times become runs and its row moves past them. So each due time starts exactly one run, whoever
 * leads and wherever a crash comes.
 */
import { catchUp, dueWindows, nextTime, type Timetable, timetableOf } from '../../engine/index';
import type { ScheduleRow, TableName } from '../../storage/schema';
import type { WriteTx } from '../../storage/store';
import { type FlowClock, flowClock, type NoClock } from './flow-clock';
import type { PollAnswer } from './poller';
import { loadOf, slotLimits, slotTaker } from './slots';
import { type Found, type Started, startRuns, type TurnParts } from './start-runs';

export const turnTables: readonly TableName[] = [
  'flows',
  'versions',
  'schedules',
  'runs',
  'journal',
  'leases',
];

/** Runs of one sliding window flow under way at once while it makes up for windows that passed. */
const windowsAtOnce = 50;

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

/** Undefined: the clock has nothing to do with this flow, and its row is gone. */
export async function takeTurn(
  tx: WriteTx,
  parts: TurnParts,
  flowId: string,
): Promise<Turn | undefined> {
  const now = parts.platform.now();
  const found = await findClock(tx, parts, flowId);
  const stored = await tx.get('schedules', flowId);
  if (!found) {
    if (stored) tx.delete('schedules', flowId);
    return undefined;
  }
  const row = rowFor(found.clock, flowId, stored, now);
  const due = await dueFlow(tx, found, row, now);
  const turn = found.clock.by === 'window' ? windowTurn(tx, parts, due) : timeTurn(tx, parts, due);
  const isChanged = turn.row !== stored;
  if (isChanged) tx.put('schedules', turn.row);
  return { ...turn, isChanged };
}

/** What a poll found becomes runs, and its row moves on. */
export async function settlePoll(
  tx: WriteTx,
  parts: TurnParts,
  flowId: string,
  asked: Turn,
  answer: PollAnswer,
): Promise<Turn | undefined> {
  const found = await findClock(tx, parts, flowId);
  const stored = await tx.get('schedules', flowId);
  // Turned off, published anew or set back while it was asked: that answer is not for it any more.
  if (!found || stored?.recurrence !== asked.row.recurrence || stored.since !== asked.row.since) {
    return await takeTurn(tx, parts, flowId);
  }
  const now = parts.platform.now();
  const due = await dueFlow(tx, found, stored, now);
  const { runIds, trouble } =
    answer.kind === 'found'
      ? startRuns(tx, parts, due, now, answer.delivery)
      : { runIds: [], ...(answer.kind === 'failed' && { trouble: answer }) };
  const retryAt = 'retryAfterMs' in answer ? now + (answer.retryAfterMs ?? 0) : now;
  const row = withTrouble(
    {
      ...stored,
      nextAt: nextTime(due.timetable, Math.max(now, retryAt - 1)),
      lastAt: now,
      ...('state' in answer && answer.state !== undefined ? { pollState: answer.state } : {}),
    },
    trouble,
    now,
  );
  tx.put('schedules', row);
  return { ...turnOf(due, row, runIds, row.nextAt), isChanged: true };
}

export async function findClock(
  tx: Pick<WriteTx, 'get'>,
  { platform, poller }: TurnParts,
  flowId: string,
): Promise<Found | undefined> {
  const flow = await tx.get('flows', flowId);
  if (flow?.state !== 'Started' || flow.deletedAt !== undefined) return undefined;
  const version = await tx.get('versions', [flowId, flow.publishedVersion]);
  const clock = version && flowClock(flow, version, platform, poller);
  return version && isClock(clock) ? { flow, version, clock } : undefined;
}

const isClock = (clock: FlowClock | NoClock | null | undefined): clock is FlowClock =>
  clock !== null && clock !== undefined && 'by' in clock;

/** Begins anew where the recurrence is another one, or the clock was set back. */
function rowFor(
  clock: FlowClock,
  flowId: string,
  stored: ScheduleRow | undefined,
  now: number,
): ScheduleRow {
  const isSetBack = stored !== undefined && now < Math.max(stored.since, stored.lastAt ?? 0);
  if (stored?.recurrence === clock.kept.recurrence && !isSetBack) return stored;
  const timetable = timetableOf(clock.read.recurrence, now);
  // What was turned on long ago need not fire at once because of the clock.
  const from = isSetBack ? now : firstFrom(clock, timetable, now);
  return { flowId, ...clock.kept, since: now, nextAt: nextTime(timetable, from) };
}

/** WDL: a start in the past is stepped forward, but a sliding window makes up for all since then. */
function firstFrom({ by }: FlowClock, { anchor }: Timetable, now: number): number {
  return by === 'window' ? anchor - 1 : now - 1;
}

interface DueFlow extends Found {
  readonly row: ScheduleRow;
  readonly now: number;
  readonly timetable: Timetable;
  /** Runs of the flow that have not ended. */
  readonly open: number;
  /** Takes a slot for a run, where they are limited. */
  readonly take: (() => 'free' | 'queue' | 'full') | undefined;
}

async function dueFlow(tx: WriteTx, found: Found, row: ScheduleRow, now: number): Promise<DueFlow> {
  const { trigger, facts, read } = found.clock;
  const load = await loadOf(tx, found.flow.id);
  const limits = slotLimits(trigger, facts);
  return {
    ...found,
    row,
    now,
    timetable: timetableOf(read.recurrence, row.since),
    open: load.running + load.queued.length,
    take: limits && slotTaker(limits, load),
  };
}

type Taken = Omit<Turn, 'isChanged'>;

function turnOf(
  { flow, version, clock }: Found,
  row: ScheduleRow,
  runIds: readonly string[],
  lookAt: number | null,
): Taken {
  return { flow, version, clock, row, runIds, lookAt, isPollDue: false, isHeldUp: false };
}

function timeTurn(tx: WriteTx, parts: TurnParts, due: DueFlow): Taken {
  const { row, now, timetable, clock } = due;
  if (row.nextAt === null || row.nextAt > now) return turnOf(due, row, [], row.nextAt);
  if (clock.by === 'poll') return { ...turnOf(due, row, [], null), isPollDue: true };
  const { times, missed, nextAt } = catchUp(timetable, row.nextAt, now);
  const [time] = times;
  const { runIds, trouble } =
    time === undefined || waitsForOthers(due) ? nothing : startRuns(tx, parts, due, time, tick);
  const { missed: earlier, ...rest } = row;
  const noted = missed > 0 ? { count: missed, from: row.nextAt, to: now } : earlier;
  const moved = { ...rest, nextAt, ...(noted && { missed: noted }) };
  return turnOf(due, withTrouble({ ...moved, lastAt: time ?? now }, trouble, now), runIds, nextAt);
}

const nothing: Started = { runIds: [] };
const tick = { kind: 'tick' } as const;

/** WDL: a single instance lets a time pass while a run is under way. */
function waitsForOthers({ clock, open }: DueFlow): boolean {
  const isSingle = /\bSingleInstance\b/i.test(clock.trigger.operationOptions ?? '');
  return isSingle && open > 0;
}

function windowTurn(tx: WriteTx, parts: TurnParts, due: DueFlow): Taken {
  const { row, now, timetable, clock, open } = due;
  if (row.nextAt === null) return turnOf(due, row, [], null);
  const { delayMs } = clock.read;
  const room = waitsForOthers(due) ? 0 : Math.max(0, windowsAtOnce - open);
  const { windows, nextAt } = dueWindows(timetable, delayMs, row.nextAt, now, room);
  const runIds: string[] = [];
  let trouble: Started['trouble'];
  for (const window of windows) {
    const made = startRuns(tx, parts, due, window.start, { kind: 'tick', window });
    runIds.push(...made.runIds);
    trouble ??= made.trouble;
  }
  const moved =
    windows.length === 0
      ? row
      : withTrouble({ ...row, nextAt, lastAt: windows.at(-1)?.start ?? now }, trouble, now);
  const lookAt = nextAt === null ? null : nextAt + delayMs;
  const isHeldUp = lookAt !== null && lookAt <= now;
  return { ...turnOf(due, moved, runIds, isHeldUp ? null : lookAt), isHeldUp };
}

function withTrouble(
  { trouble: _before, ...row }: ScheduleRow,
  trouble: Started['trouble'],
  at: number,
): ScheduleRow {
  return trouble ? { ...row, trouble: { code: trouble.code, message: trouble.message, at } } : row;
}
