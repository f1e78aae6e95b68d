/** What happens by itself when its time has come. */
import { ask, close } from './ask';
import { endRun } from './end';
import { emit, type OpenAction, type Run } from './run';
import type { EnginePorts } from './run-scope';

/** The deadlines of the run itself, beside those of its actions. */
export const runDeadline = '';
export const responseDeadline = '/response';

/** When the host must look again, if nothing happens before; undefined: at no time. */
export function nextWake(run: Run): number | undefined {
  let next: number | undefined;
  for (const times of [run.wakes, run.deadlines]) {
    for (const at of times.values()) if (next === undefined || at < next) next = at;
  }
  return next;
}

export function fireDue(run: Run, ports: EnginePorts): void {
  const now = ports.now();
  for (const key of due(run.deadlines, now)) expire(run, key, ports);
  for (const key of due(run.wakes, now)) wake(run, key, ports);
}

/** In the order of their times: a clock may have jumped over many. */
function due(times: Map<string, number>, now: number): readonly string[] {
  const found = [...times].filter(([, at]) => at <= now).sort((a, b) => a[1] - b[1]);
  for (const [key] of found) times.delete(key);
  return found.map(([key]) => key);
}

function wake(run: Run, key: string, ports: EnginePorts): void {
  const open = run.open.get(key);
  if (!open) return;
  if (open.exchange) {
    ask(run, open, ports.now());
    return;
  }
  close(run, open, { kind: 'finished', status: 'Succeeded', code: 'OK', texts: {} }, ports);
}

function expire(run: Run, key: string, ports: EnginePorts): void {
  const open = run.open.get(key);
  if (key === runDeadline) expireRun(run, ports);
  else if (key === responseDeadline) expireResponse(run, ports.now());
  else if (open) timeOut(run, open, ports);
}

function timeOut(run: Run, open: OpenAction, ports: EnginePorts): void {
  const { name, action } = open.node;
  const code = 'ActionTimedOut';
  const message = `The action '${name}' has timed out. The time limit is '${String(action.limit?.timeout)}'.`;
  const error = { code, message };
  close(run, open, { kind: 'finished', status: 'TimedOut', code, error, texts: {} }, ports);
}

function expireRun(run: Run, ports: EnginePorts): void {
  const code = 'WorkflowRunTimedOut';
  const days = run.plan.facts.dialect.limits.runDays;
  const message = `The workflow run has exceeded its longest duration of ${days} days.`;
  endRun(run, { status: 'TimedOut', error: { code, message }, skipped: 'Terminated' }, ports);
}

/** WDL: whoever waited is told so; a Response that comes later finds nobody. */
function expireResponse(run: Run, at: number): void {
  if (run.view.response) return;
  const response = { statusCode: 504, headers: {}, body: responseTimedOut };
  emit(run, { type: 'responded', at, response });
}

const responseTimedOut = JSON.stringify({
  error: {
    code: 'ActionResponseTimedOut',
    message: 'The workflow did not respond within the time that its caller waits.',
  },
});
