/** Calls: the next request of an exchange, and what its answer leads to. */
import { type Attempted, attempt } from './attempt';
import type { Answer, ExchangeState, Turn } from './exchange';
import { record, settled } from './finish';
import type { Finished } from './handler';
import { emit, keyOf, type OpenAction, occurrenceOf, type Run } from './run';
import type { EnginePorts } from './run-scope';
import { stepOf } from './step';

/** Puts the next request before the host. */
export function ask(run: Run, open: OpenAction, at: number): void {
  if (!open.exchange) return;
  open.triedAt = at;
  const key = keyOf(open);
  run.fresh.push({
    ...occurrenceOf(open),
    key,
    request: open.exchange.request(open.next),
    failedTries: open.failedTries,
    idempotencyKey: `${run.info.runId}/${key}`,
  });
}

export function takeAnswer(run: Run, open: OpenAction, answer: Answer, ports: EnginePorts): void {
  const { exchange } = open;
  if (!exchange) return;
  const state: ExchangeState = {
    next: open.next,
    failedTries: open.failedTries,
    now: ports.now(),
    random: () => ports.random(),
  };
  const turn = attempt(open.node.name, () => exchange.take(answer, state));
  if (turn.kind === 'finished') {
    close(run, open, turn, ports);
    return;
  }
  try {
    follow(run, open, turn, ports.now());
  } catch (error) {
    const failure = attempt(open.node.name, (): Finished => {
      throw error;
    });
    close(run, open, failure, ports);
  }
}

function follow(run: Run, open: OpenAction, turn: Exclude<Turn, Finished>, at: number): void {
  const where = { at, ...occurrenceOf(open) };
  const key = keyOf(open);
  if (turn.kind === 'again') {
    const { code, error, afterMs } = turn;
    const nextAt = at + afterMs;
    const failed = {
      startedAt: open.triedAt,
      endedAt: at,
      code,
      ...(error ? { error } : {}),
      nextAt,
    };
    open.failedTries++;
    emit(run, { type: 'actionRetried', ...where, failed });
    run.wakes.set(key, nextAt);
    return;
  }
  open.next = turn.next;
  open.failedTries = 0;
  const next = JSON.stringify(turn.next);
  if (turn.kind === 'awaits') {
    emit(run, { type: 'actionContinued', ...where, next, awaits: true });
    return;
  }
  const until = turn.afterMs === undefined ? undefined : at + turn.afterMs;
  emit(run, { type: 'actionContinued', ...where, next, ...(until === undefined ? {} : { until }) });
  if (until === undefined) ask(run, open, at);
  else run.wakes.set(key, until);
}

export function close(
  run: Run,
  open: OpenAction,
  outcome: Attempted<Finished>,
  ports: EnginePorts,
): void {
  release(run, open);
  record(run, open, outcome, ports);
  sayFarewell(run, open, ports);
  settled(run, open, ports);
}

/** Nothing of an action is open any more. */
export function release(run: Run, open: OpenAction): void {
  const key = keyOf(open);
  run.open.delete(key);
  run.wakes.delete(key);
  run.deadlines.delete(key);
  // It may have been asked for since the last events were handed out, and is over before it is sent.
  if (run.fresh.length > 0) run.fresh = run.fresh.filter((call) => call.key !== key);
}

/** What an action has subscribed to is told that it is over. It has its last record. */
export function sayFarewell(run: Run, open: OpenAction, ports: EnginePorts): void {
  const { exchange } = open;
  const key = keyOf(open);
  const last = run.view.actions.get(key);
  if (!exchange?.farewell || !last) return;
  const step = stepOf(run, open, ports, last.startedAt);
  const said = attempt(open.node.name, () => ({
    kind: 'said' as const,
    request: run.scope.during(last, () => exchange.farewell?.(open.next, step)),
  }));
  // An address that cannot be evaluated is no address; the action is over all the same.
  if (said.kind !== 'said' || !said.request) return;
  run.fresh.push({
    ...occurrenceOf(open),
    key: `${key}/farewell`,
    request: said.request,
    failedTries: 0,
    idempotencyKey: `${run.info.runId}/${key}/farewell`,
    isFarewell: true,
  });
}
