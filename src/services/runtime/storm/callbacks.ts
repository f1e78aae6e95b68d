/** A service that calls back, and tries again until somebody has taken it. */
import { occurrenceKey } from '../../../model/run/events';
import type { Process } from './process';
import type { Hook } from './remote';
import type { Sea } from './sea';

const mostTries = 40;
/** Milliseconds; longer than the answer to any request takes. */
const patience = 300_000;

export function answerHook(sea: Sea, hook: Hook): void {
  if (hook.callsAfter !== undefined) callBack(sea, hook, hook.callsAfter, mostTries);
}

function callBack(sea: Sea, hook: Hook, afterMs: number, tries: number): void {
  const { dice, time, problem } = sea;
  const again = () => {
    if (tries > 0) callBack(sea, hook, dice.between(1000, 30_000), tries - 1);
  };
  time.after(afterMs, () => {
    const process = sea.leader();
    if (!process) return again();
    let isSettled = false;
    time.after(patience, () => {
      if (isSettled) return;
      if (process.isAlive()) problem(`a callback of ${hook.place} hangs`);
      again();
    });
    const calls = Array.from({ length: dice.chance(0.2) ? 2 : 1 }, () => call(process, hook));
    void Promise.all(calls).then((taken) => {
      isSettled = true;
      hook.taken += taken.filter(Boolean).length;
      judgeTaken(sea, hook);
      if (hook.taken === 0) again();
    });
  });
}

/** What cannot be written down is as what nobody takes: the service tries again. */
function call({ host }: Process, { runId, key }: Hook): Promise<boolean> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = { statusCode: 200, headers, content: { text: '{"called":true}' } };
  return host.callBack(runId, key, answer).catch(() => false);
}

function judgeTaken({ disk, problem }: Sea, { runId, key, place, taken }: Hook): void {
  if (taken > 1) problem(`the callback of ${place} was taken twice`);
  const isOver = disk
    .events(runId)
    .some(
      (one) => one.type === 'actionFinished' && occurrenceKey(one.action, one.repetition) === key,
    );
  if (taken > 0 && !isOver) problem(`the callback of ${place} is not on disk`);
}
