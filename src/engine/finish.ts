/** How actions, graphs and the run itself come to their end. */
import { occurrenceKey, type RunError, type RunEvent, type RunStatus } from '../model/run/events';
import type { Attempted } from './attempt';
import type { Finished } from './handler';
import type { GraphStatus, Instance } from './instance';
import type { Node } from './plan';
import { emit, occurrenceOf, type Ready, type Run, statusOf } from './run';
import type { EnginePorts } from './run-scope';
import { failInside, skipInside } from './skip';
import { actionFailedError, graphStatus } from './status';
import { trackedOf } from './tracked-properties';
import { workflowOutputs } from './workflow-outputs';

export function finish(
  run: Run,
  ready: Ready,
  outcome: Attempted<Finished>,
  ports: EnginePorts,
): void {
  record(run, ready, outcome, ports);
  const { node, instance } = ready;
  const { status, code } = outcome;
  // A container that finished without going into a branch: what is inside never ran.
  if (status !== 'Succeeded' || outcome.simulated === 'static') {
    for (const graph of node.branches) {
      if (outcome.failsInside) failInside(run, graph, instance.repetition, outcome, ports.now());
      else skipInside(run, graph, instance.repetition, status, code, ports.now());
    }
  }
  settled(run, ready, ports);
}

type ActionFinished = Extract<RunEvent, { readonly type: 'actionFinished' }>;
type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Writes down how an action ended, and nothing that follows from it. */
export function record(
  run: Run,
  ready: Ready,
  outcome: Attempted<Finished>,
  ports: EnginePorts,
): void {
  const { node, instance } = ready;
  const { status, code, error, outputs, texts, simulated, variables, appended } = outcome;
  const at = ports.now();
  if (outputs !== undefined) {
    run.scope.keep(occurrenceKey(node.name, instance.repetition), outputs);
  }
  // Member by member: this is made for every action, and spreading costs several times as much.
  const event: Writable<ActionFinished> = {
    type: 'actionFinished',
    at,
    action: node.name,
    repetition: instance.repetition,
    status,
    code,
  };
  if (error !== undefined) event.error = error;
  if (texts.inputs !== undefined) event.inputs = texts.inputs;
  if (texts.outputs !== undefined) event.outputs = texts.outputs;
  if (variables) event.variables = run.scope.setVariables(variables);
  if (appended) event.appended = run.scope.append(appended);
  if (node.secured) event.secured = node.secured;
  if (simulated) event.simulated = simulated;
  emit(run, node.tracked ? trackedOf(run, ready, node.tracked, event, ports) : event);
}

/** An action has finished: who waited for it may be ready, and its graph may be done. */
export function settled(run: Run, { node, instance }: Ready, ports: EnginePorts): void {
  // Whoever ended the run has ended everything in it.
  if (run.view.endedAt !== undefined) return;
  for (const freed of release(instance, node)) run.ready.push({ node: freed, instance });
  if (instance.remaining === 0) close(run, instance, ports);
}

/** Counts a finished node off; answers who has no open predecessor left. */
export function release(instance: Instance, node: Node): readonly Node[] {
  instance.remaining--;
  const { waiting } = instance;
  return node.successors.filter((next) => {
    const left = (waiting[next.index] ?? 0) - 1;
    waiting[next.index] = left;
    return left === 0;
  });
}

/** A graph is done. */
export function close(run: Run, instance: Instance, ports: EnginePorts): void {
  const status = graphStatus(instance.graph, (node) => statusOf(run, node, instance.repetition));
  instance.ended(run, status, ports);
}

/** `error` where it is not just that an action inside has failed. */
export function finishContainer(
  run: Run,
  ready: Ready,
  status: GraphStatus,
  ports: EnginePorts,
  error: RunError = actionFailedError,
): void {
  const code = status === 'Succeeded' ? 'NotSpecified' : error.code;
  const failure = status === 'Succeeded' ? {} : { error };
  const event = {
    type: 'actionFinished',
    at: ports.now(),
    ...occurrenceOf(ready),
    status,
    code,
    ...failure,
  } as const;
  const { tracked } = ready.node;
  emit(run, tracked ? trackedOf(run, ready, tracked, event, ports) : event);
  settled(run, ready, ports);
}

/** The graph of the run itself is done. */
export function finishRun(run: Run, status: GraphStatus, ports: EnginePorts): void {
  const at = ports.now();
  answerCaller(run, status, at);
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

/** WDL: whoever waited for a Response that never came gets an answer all the same. */
export function answerCaller(run: Run, status: RunStatus, at: number): void {
  run.deadlines.clear();
  if (!run.view.waitsForResponse || run.view.response) return;
  const message =
    status === 'Succeeded'
      ? 'The workflow ended without a response.'
      : 'The workflow failed before its response.';
  const body = JSON.stringify({ error: { code: 'NoResponse', message } });
  emit(run, { type: 'responded', at, response: { statusCode: 502, headers: {}, body } });
}
