/** A run that ends before its actions do: it is cancelled, terminated, or has taken too long. */
import { occurrenceKey, type RunError, type RunStatus, roundOf } from '../model/run/events';
import { release, sayFarewell } from './ask';
import { answerCaller } from './finish';
import { type Graph, isLoop } from './plan';
import { emit, type Run } from './run';
import type { EnginePorts } from './run-scope';

export interface Ending {
  readonly status: RunStatus;
  readonly error?: RunError;
  /** Code of the actions that had not begun. */
  readonly skipped: 'ActionSkipped' | 'Terminated';
}

/** What runs or waits is cancelled, what has not begun is skipped, and nobody is called any more. */
export function endRun(run: Run, { status, error, skipped }: Ending, ports: EnginePorts): void {
  if (run.view.endedAt !== undefined) return;
  const at = ports.now();
  const open = [...run.open.values()];
  run.fresh = run.fresh.filter((call) => call.isFarewell);
  for (const one of open) release(run, one);
  endGraph(run, run.plan.root, '', skipped, at);
  for (const one of open) sayFarewell(run, one, ports);
  run.ready.length = 0;
  run.held.clear();
  run.loops.clear();
  run.wakes.clear();
  answerCaller(run, status, at);
  const code = error?.code ?? status;
  emit(run, { type: 'runFinished', at, status, code, ...(error ? { error } : {}) });
}

function endGraph(
  run: Run,
  graph: Graph,
  repetition: string,
  skipped: Ending['skipped'],
  at: number,
): void {
  for (const node of graph.nodes) {
    const record = run.view.actions.get(occurrenceKey(node.name, repetition));
    if (record?.endedAt !== undefined) continue;
    const open =
      isLoop(node) && record
        ? run.view.openRounds.get(occurrenceKey(node.name, repetition))
        : undefined;
    for (const inner of node.branches) {
      if (!isLoop(node) || !record) endGraph(run, inner, repetition, skipped, at);
      for (const index of open ?? []) endGraph(run, inner, roundOf(repetition, index), skipped, at);
    }
    const end = record
      ? ({ status: 'Cancelled', code: 'ActionCancelled' } as const)
      : ({ status: 'Skipped', code: skipped } as const);
    emit(run, { type: 'actionFinished', at, action: node.name, repetition, ...end });
  }
}
