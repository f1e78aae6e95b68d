/**
 * A run, step by step. The engine decides and folds; the host appends what was decided to the journal
 * and only then makes the calls and tells anyone. If the append fails, the host drops the run and
 * resumes it from its journal: nothing of what was decided has happened.
 *
 * Start reading at `advance`.
 */
import type { JsonText } from '../model/definition';
import type { RunEvent } from '../model/run/events';
import { applyEvent, emptyRun } from '../model/run/fold';
import { callOutcome } from './answer';
import { attempt } from './attempt';
import { begin, openInstance } from './begin';
import { finish } from './finish';
import type { Plan } from './plan';
import { type Answer, type Call, emit, type Run } from './run';
import { type EnginePorts, type RunInfo, RunScope } from './run-scope';

export interface Decisions {
  readonly events: readonly RunEvent[];
  readonly calls: readonly Call[];
  /** More can be decided without waiting for anything. */
  readonly more: boolean;
}

export interface TriggerData {
  readonly outputs: JsonText;
  readonly inputs?: JsonText;
}

export function startEvent(plan: Plan, trigger: TriggerData, at: number): RunEvent {
  return { type: 'runStarted', at, trigger: { name: plan.triggerName, ...trigger } };
}

/** Opens a run from its journal; a new run's journal holds just its start. */
export function openRun(
  plan: Plan,
  info: RunInfo,
  journal: Iterable<RunEvent>,
  ports: EnginePorts,
): Run {
  const view = emptyRun();
  for (const event of journal) applyEvent(view, event);
  const scope = new RunScope(plan, view, info, ports);
  const run: Run = {
    plan,
    view,
    info,
    scope,
    ready: [],
    calls: new Map(),
    events: [],
    fresh: [],
  };
  if (view.endedAt === undefined) openInstance(run, plan.root, null, null, '', ports);
  return run;
}

/** Decides all that can be decided now, at most about `limit` events at once. */
export function advance(run: Run, ports: EnginePorts, limit = 500): Decisions {
  let next = 0;
  while (run.events.length < limit) {
    const ready = run.ready[next];
    if (!ready) break;
    next++;
    begin(run, ready, ports);
  }
  run.ready.splice(0, next);
  const { events, fresh: calls } = run;
  run.events = [];
  run.fresh = [];
  return { events, calls, more: run.ready.length > 0 };
}

/** Takes the answer of a call; what follows from it is decided by the next `advance`. */
export function answerCall(run: Run, key: string, answer: Answer, ports: EnginePorts): void {
  const call = run.calls.get(key);
  if (!call) return;
  run.calls.delete(key);
  finish(
    run,
    call,
    attempt(call.node.name, () => callOutcome(answer)),
    ports.now(),
  );
}

/** Stops the run: what runs is cancelled, what has not begun is skipped. */
export function cancelRun(run: Run, ports: EnginePorts): void {
  if (run.view.endedAt !== undefined) return;
  const at = ports.now();
  for (const record of [...run.view.actions.values()]) {
    if (record.endedAt !== undefined) continue;
    const { action, repetition } = record;
    emit(run, {
      type: 'actionFinished',
      at,
      action,
      repetition,
      status: 'Cancelled',
      code: 'ActionCancelled',
    });
  }
  for (const node of run.plan.nodes.values()) {
    if (run.view.actions.has(node.name)) continue;
    const skipped = { status: 'Skipped', code: 'ActionSkipped' } as const;
    emit(run, { type: 'actionFinished', at, action: node.name, repetition: '', ...skipped });
  }
  run.ready.length = 0;
  run.calls.clear();
  run.fresh = [];
  emit(run, { type: 'runFinished', at, status: 'Cancelled', code: 'Cancelled' });
}
