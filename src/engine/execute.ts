/**
 * A run, step by step. The engine decides and folds; the host appends what was decided to the journal
 * and only then makes the calls and tells anyone. If the append fails, the host drops the run and
 * resumes it from its journal: nothing of what was decided has happened.
 *
 * Start reading at `advance`.
 */
import type { JsonText } from '../model/definition';
import type { RunEvent, Stops } from '../model/run/events';
import { applyEvent, emptyRun } from '../model/run/fold';
import { close, takeAnswer } from './ask';
import { attempt } from './attempt';
import { begin } from './begin';
import { endRun } from './end';
import type { Answer } from './exchange';
import { finishRun } from './finish';
import { forgetRound } from './forget';
import type { Finished } from './handler';
import { makeInstance } from './instance';
import { turnLoop } from './loop';
import { openInstance } from './open-instance';
import type { Plan } from './plan';
import { type Call, isLoopTurn, type Loop, type Run } from './run';
import { type EnginePorts, type RunInfo, RunScope } from './run-scope';
import { takeUpAll } from './take-up';
import { fireDue, nextWake, responseDeadline, runDeadline } from './timers';

export interface Decisions {
  readonly events: readonly RunEvent[];
  readonly calls: readonly Call[];
  /** More can be decided without waiting for anything. */
  readonly more: boolean;
  /** When to `advance` again if no answer comes before: UTC milliseconds since 1970. */
  readonly wakeAt?: number;
}

export interface TriggerData {
  readonly outputs: JsonText;
  readonly inputs?: JsonText;
  readonly parameters?: JsonText;
  readonly clientTrackingId?: string;
  /** Somebody waits for the first Response. */
  readonly waitsForResponse?: boolean;
  readonly stops?: Stops;
}

/** What the journal of a run begins with. */
export function startEvents(plan: Plan, data: TriggerData, at: number): readonly RunEvent[] {
  const { outputs, inputs, waitsForResponse, ...given } = data;
  const trigger = { name: plan.triggerName, outputs, ...(inputs === undefined ? {} : { inputs }) };
  const start: RunEvent = { type: 'runStarted', at, trigger, ...given };
  if (!waitsForResponse) return [start];
  if (plan.hasResponse) return [{ ...start, waitsForResponse }];
  // WDL: without a Response the caller is told at once that the run has begun.
  return [start, { type: 'responded', at, response: { statusCode: 202, headers: {} } }];
}

/** Opens a run from its journal; a new run's journal holds just its start. */
export function openRun(
  plan: Plan,
  info: RunInfo,
  journal: Iterable<RunEvent>,
  ports: EnginePorts,
): Run {
  const opening = beginOpening(plan, info, ports);
  opening.replay(journal);
  return opening.open();
}

/** The same, page by page: a long journal need not be in memory as a whole. */
export function beginOpening(plan: Plan, info: RunInfo, ports: EnginePorts) {
  const run = emptyExecution(plan, info, ports);
  return {
    replay: (events: Iterable<RunEvent>) => {
      for (const event of events) replay(run, event);
    },
    open: () => takeUpFrom(run, ports),
  };
}

export function emptyExecution(plan: Plan, info: RunInfo, ports: EnginePorts): Run {
  const view = emptyRun();
  const loops = new Map<string, Loop>();
  return {
    plan,
    view,
    info,
    scope: new RunScope(plan, view, info, ports, (key) => loops.get(key)?.items),
    ready: [],
    held: new Map(),
    open: new Map(),
    loops,
    wakes: new Map(),
    deadlines: new Map(),
    events: [],
    fresh: [],
  };
}

function takeUpFrom(run: Run, ports: EnginePorts): Run {
  const { plan, view } = run;
  if (view.endedAt !== undefined) return run;
  const { limits } = plan.facts.dialect;
  run.deadlines.set(runDeadline, view.startedAt + limits.runDays * 86_400_000);
  if (view.waitsForResponse && !view.response) {
    run.deadlines.set(responseDeadline, view.startedAt + limits.responseSeconds * 1000);
  }
  openInstance(run, plan.root, '', finishRun, ports);
  takeUpAll(run, ports);
  return run;
}

/** As it was folded when it was decided: rounds that are over are forgotten again. */
function replay(run: Run, event: RunEvent): void {
  applyEvent(run.view, event);
  if (event.type !== 'iterationFinished' && event.type !== 'iterationStarted') return;
  const node = run.plan.nodes.get(event.action.toLowerCase());
  if (!node) return;
  const instance = makeInstance(run.plan.root, event.repetition, finishRun);
  const isOver = event.type === 'iterationFinished' && node.type === 'foreach' && !node.keepsRounds;
  if (isOver) forgetRound(run, { node, instance }, event.index);
  const isNext = event.type === 'iterationStarted' && node.type === 'until' && event.index > 0;
  if (isNext) forgetRound(run, { node, instance }, event.index - 1);
}

/** Decides all that can be decided now, at most about `limit` events at once. */
export function advance(run: Run, ports: EnginePorts, limit = 500): Decisions {
  if (run.view.endedAt === undefined) fireDue(run, ports);
  let next = 0;
  while (run.events.length < limit) {
    const ready = run.ready[next];
    if (!ready) break;
    next++;
    if (isLoopTurn(ready)) turnLoop(run, ready, ports);
    else begin(run, ready, ports);
  }
  run.ready.splice(0, next);
  const { events, fresh: calls } = run;
  run.events = [];
  run.fresh = [];
  const wakeAt = nextWake(run);
  const more = run.ready.length > 0;
  return { events, calls, more, ...(wakeAt === undefined ? {} : { wakeAt }) };
}

/** Takes the answer of a call; what follows from it is decided by the next `advance`. */
export function answerCall(run: Run, key: string, answer: Answer, ports: EnginePorts): void {
  const open = run.open.get(key);
  if (open) takeAnswer(run, open, answer, ports);
}

/** Ends a call with a result that stands in its place: nobody was asked. */
export function settleCall(run: Run, key: string, result: Finished, ports: EnginePorts): void {
  const open = run.open.get(key);
  if (open)
    close(
      run,
      open,
      attempt(open.node.name, () => result),
      ports,
    );
}

/** Whether an action waits for what comes by itself: it has been subscribed, and no time ends its wait. */
export function awaitsCallback({ open, view }: Run, key: string): boolean {
  const record = view.actions.get(key);
  const waits = record?.status === 'Waiting' && record.wakeAt === undefined;
  return waits && open.get(key)?.exchange !== undefined;
}

/** Stops the run: what runs is cancelled, what has not begun is skipped. */
export function cancelRun(run: Run, ports: EnginePorts): void {
  endRun(run, { status: 'Cancelled', skipped: 'ActionSkipped' }, ports);
}
