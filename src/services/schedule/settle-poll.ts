/** The second half of a turn that had to ask outside: a poll cannot be awaited in a transaction. */
import { nextTime } from '../../engine/index';
import type { WriteTx } from '../../storage/store';
import { dueFlow, findClock, type Turn, turnOf, withTrouble } from './due-flow';
import type { PollAnswer } from './poller';
import { startRuns, type TurnParts } from './start-runs';
import { takeTurn } from './turn';

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
