/**
 * One turn of a scheduled flow, whole or not at all: in one transaction, under the fence of the lead, its
 * due times become runs and its row moves past them. So each due time starts exactly one run, whoever
 * leads and wherever a crash comes.
 */
import {
  catchUp,
  type Due,
  dueWindows,
  eachInTurn,
  graceMs,
  nextTime,
  type Timetable,
  timetableOf,
} from '../../engine/index';
import type { ScheduleRow } from '../../storage/schema';
import type { WriteTx } from '../../storage/store';
import {
  type DueFlow,
  dueFlow,
  findClock,
  type Taken,
  type Turn,
  turnOf,
  withTrouble,
} from './due-flow';
import type { FlowClock } from './flow-clock';
import { type Started, startRuns, type TurnParts } from './start-runs';

/** Runs of one sliding window flow under way at once while it makes up for windows that passed. */
const windowsAtOnce = 50;

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

/**
 * Begins anew where the recurrence is another one, or the clock was set back; a device that only corrects
 * its clock goes on.
 */
function rowFor(
  clock: FlowClock,
  flowId: string,
  stored: ScheduleRow | undefined,
  now: number,
): ScheduleRow {
  const reached = stored && Math.max(stored.since, stored.lastAt ?? 0);
  const isSetBack = reached !== undefined && now < reached - graceMs;
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

function timeTurn(tx: WriteTx, parts: TurnParts, due: DueFlow): Taken {
  const { row, now, clock } = due;
  if (row.nextAt === null || row.nextAt > now) return turnOf(due, row, [], row.nextAt);
  if (clock.by === 'poll') return { ...turnOf(due, row, [], null), isPollDue: true };
  const { times, missed, nextAt } = dueTimes(due, row.nextAt);
  const [time] = times;
  const { runIds, trouble } =
    time === undefined || waitsForOthers(due) ? nothing : startRuns(tx, parts, due, time, tick);
  const { missed: earlier, ...rest } = row;
  const noted = missed ?? earlier;
  const moved = { ...rest, nextAt, ...(noted && { missed: noted }) };
  return turnOf(due, withTrouble({ ...moved, lastAt: time ?? now }, trouble, now), runIds, nextAt);
}

/** Late is late by real time: not while the clock stands, and sooner by a fast one. */
function dueTimes({ timetable, now, setting }: DueFlow, nextAt: number): Due {
  if (setting.mode === 'paused') return eachInTurn(timetable, nextAt);
  const speed = setting.mode === 'fast' ? setting.times : 1;
  return catchUp(timetable, nextAt, now, graceMs * speed);
}

const nothing: Started = { runIds: [] };
const tick = { kind: 'tick' } as const;

/** WDL: a single instance lets a time pass while a run is under way. */
function waitsForOthers({ clock, open }: DueFlow): boolean {
  const isSingle = /\bSingleInstance\b/i.test(clock.trigger.operationOptions ?? '');
  return isSingle && open > 0;
}

function windowTurn(tx: WriteTx, parts: TurnParts, due: DueFlow): Taken {
  const { row, now, timetable, clock, open, room: slots } = due;
  if (row.nextAt === null) return turnOf(due, row, [], null);
  const { delayMs } = clock.read;
  const room = waitsForOthers(due) ? 0 : Math.max(0, Math.min(windowsAtOnce - open, slots));
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
