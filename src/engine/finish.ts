/** How actions, graphs and the run itself come to their end. */
import { occurrenceKey, type RunStatus } from '../model/run/events';
import type { Attempted } from './attempt';
import type { Outcome } from './handler';
import type { Instance } from './instance';
import type { Node } from './plan';
import { emit, type Ready, type Run, statusOf } from './run';
import { skipInside } from './skip';
import { actionFailedError, graphStatus } from './status';
import { workflowOutputs } from './workflow-outputs';

export function finish(
  run: Run,
  ready: Ready,
  outcome: Attempted<Outcome & { kind: 'finished' }>,
  at: number,
): void {
  const { node, instance } = ready;
  const { status, code, error, outputs, texts } = outcome;
  if (outputs !== undefined) {
    run.scope.outputsCache.set(occurrenceKey(node.name, instance.repetition), outputs);
  }
  emit(run, {
    type: 'actionFinished',
    at,
    action: node.name,
    repetition: instance.repetition,
    status,
    code,
    ...(error === undefined ? {} : { error }),
    ...texts,
  });
  // A container that finished without going into a branch: what is inside never ran.
  for (const graph of node.branches) {
    skipInside(run, graph, instance.repetition, status, code, at);
  }
  settled(run, ready, at);
}

/** An action has finished: who waited for it may be ready, and its graph may be done. */
export function settled(run: Run, { node, instance }: Ready, at: number): void {
  for (const freed of release(instance, node)) run.ready.push({ node: freed, instance });
  if (instance.remaining === 0) close(run, instance, at);
}

/** Counts a finished node off; answers who has no open predecessor left. */
export function release(instance: Instance, node: Node): Node[] {
  instance.remaining--;
  return node.successors.filter((next) => {
    const left = (instance.waiting[next.index] ?? 0) - 1;
    instance.waiting[next.index] = left;
    return left === 0;
  });
}

/** A graph is done: its container finishes, or the run does. */
export function close(run: Run, instance: Instance, at: number): void {
  const status = graphStatus(instance.graph, (node) => statusOf(run, node, instance.repetition));
  const { container, outer } = instance;
  if (!container || !outer) {
    finishRun(run, status, at);
    return;
  }
  emit(run, {
    type: 'actionFinished',
    at,
    action: container.name,
    repetition: outer.repetition,
    status,
    ...(status === 'Succeeded'
      ? { code: 'NotSpecified' }
      : { code: 'ActionFailed', error: actionFailedError }),
  });
  settled(run, { node: container, instance: outer }, at);
}

function finishRun(run: Run, status: RunStatus, at: number): void {
  if (status !== 'Succeeded') {
    emit(run, {
      type: 'runFinished',
      at,
      status,
      code: 'ActionFailed',
      error: actionFailedError,
    });
    return;
  }
  emit(run, { type: 'runFinished', at, ...workflowOutputs(run.plan, run.scope) });
}
