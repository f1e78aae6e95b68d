/**
 * A run, step by step. The engine decides and folds; the host appends what was decided to the journal
 * and only then makes the calls and tells anyone. If the append fails, the host drops the run and
 * resumes it from its journal: nothing of what was decided has happened.
 *
 * Start reading at `advance`.
 */
import { EvaluationError, printJson, type Value } from '../expressions/index';
import type { Json, JsonText } from '../model/definition';
import {
  type ActionRecord,
  type ActionStatus,
  occurrenceKey,
  type RunError,
  type RunEvent,
  type RunStatus,
} from '../model/run/events';
import { applyEvent, emptyRun, type MutableRunView } from '../model/run/fold';
import { requestAgain } from './actions/connector';
import type { OperationRequest, Outcome } from './handler';
import { type Instance, makeInstance } from './instance';
import type { Graph, Node, Plan } from './plan';
import { type EnginePorts, type RunInfo, RunScope } from './run-scope';
import { branchNotTaken, containerNotRun, runAfterUnmet } from './skip';
import { actionFailedError, graphStatus, unmet } from './status';
import { workflowOutputs } from './workflow-outputs';

export interface Run {
  readonly plan: Plan;
  readonly view: MutableRunView;
  readonly info: RunInfo;
  readonly scope: RunScope;
  readonly ready: Ready[];
  /** Calls that were decided and not yet answered, by occurrence key. */
  readonly calls: Map<string, Call & Ready>;
  /** Decided since the last `advance` answered. */
  events: RunEvent[];
  fresh: Call[];
}

interface Ready {
  readonly node: Node;
  readonly instance: Instance;
}

/** What the host is asked to do once the events before it are on disk. */
export interface Call {
  readonly key: string;
  readonly action: string;
  readonly repetition: string;
  readonly request: OperationRequest;
  /** The same over crashes and retries, another in every run. */
  readonly idempotencyKey: string;
}

/** What came back of a call. */
export type Answer =
  | {
      readonly statusCode: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: Json;
    }
  | { readonly error: RunError };

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
  finish(run, call, callOutcome(answer), ports.now());
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

function emit(run: Run, event: RunEvent): void {
  applyEvent(run.view, event);
  run.events.push(event);
}

/** Makes a graph's state, taking up what its journal already holds. */
function openInstance(
  run: Run,
  graph: Graph,
  container: Node | null,
  outer: Instance | null,
  repetition: string,
  ports: EnginePorts,
): void {
  const instance = makeInstance(graph, container, outer, repetition);
  const begun: { node: Node; record: ActionRecord }[] = [];
  const fresh: Node[] = [];
  for (const node of graph.nodes) {
    const record = run.view.actions.get(occurrenceKey(node.name, repetition));
    if (record) skipRest(run, node, record, ports.now());
    if (!record) fresh.push(node);
    else if (record.endedAt === undefined) begun.push({ node, record });
    else release(instance, node);
  }
  if (instance.remaining === 0) {
    close(run, instance, ports.now());
    return;
  }
  for (const node of fresh) {
    if (instance.waiting[node.index] === 0) run.ready.push({ node, instance });
  }
  // Last: taking up a container may finish it, and with it free its successors and close this graph.
  for (const { node, record } of begun) takeUp(run, { node, instance }, record, ports);
}

/** A journal may end in the middle of what a container that was not entered, or not taken, skips. */
function skipRest(run: Run, node: Node, record: ActionRecord, at: number): void {
  const { branch, repetition, status, code = '' } = record;
  for (const graph of node.branches) {
    if (branch === undefined) skipInside(run, graph, repetition, status, code, at);
    else if (graph.branch !== branch) skipBranch(run, graph, repetition, at);
  }
}

function takeUp(run: Run, ready: Ready, record: ActionRecord, ports: EnginePorts): void {
  const { node, instance } = ready;
  if (node.branches.length > 0) {
    const taken = node.branches.find((one) => one.branch === record.branch);
    if (taken) openInstance(run, taken, node, instance, instance.repetition, ports);
    return;
  }
  // The intent is in the journal and its result is not: the call is made again, as it was.
  call(run, ready, requestAgain(node.action, record.inputs));
}

function begin(run: Run, ready: Ready, ports: EnginePorts): void {
  const { node, instance } = ready;
  const blocked = unmet(node, (one) => statusOf(run, one, instance.repetition));
  if (blocked) {
    const error = runAfterUnmet(node, blocked.predecessor, blocked.actual);
    skip(run, node, instance.repetition, error, ports.now());
    settled(run, ready, ports.now());
    return;
  }
  const outcome = decide(run, ready, ports);
  const at = ports.now();
  if (outcome.kind === 'finished') finish(run, ready, outcome, at);
  else if (outcome.kind === 'called') start(run, ready, outcome, at);
  else enter(run, ready, outcome, at, ports);
}

function decide(run: Run, { node, instance }: Ready, ports: EnginePorts): Outcome {
  try {
    return node.handler({ name: node.name, scope: run.scope.at(instance.repetition, ports) });
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    return {
      kind: 'finished',
      status: 'Failed',
      code: 'BadRequest',
      error: {
        code: 'InvalidTemplate',
        message: `Unable to process template language expressions in action '${node.name}' inputs at line '0' and column '0': '${error.message}'.`,
      },
    };
  }
}

function start(run: Run, ready: Ready, outcome: Outcome & { kind: 'called' }, at: number): void {
  const { node, instance } = ready;
  emit(run, {
    type: 'actionStarted',
    at,
    action: node.name,
    repetition: instance.repetition,
    inputs: printJson(outcome.inputs),
  });
  call(run, ready, outcome.request);
}

function call(run: Run, ready: Ready, request: OperationRequest): void {
  const action = ready.node.name;
  const { repetition } = ready.instance;
  const key = occurrenceKey(action, repetition);
  const idempotencyKey = `${run.info.runId}/${key}`;
  const made = { key, action, repetition, request, idempotencyKey };
  run.calls.set(key, { ...made, ...ready });
  run.fresh.push(made);
}

function enter(
  run: Run,
  ready: Ready,
  outcome: Outcome & { kind: 'entered' },
  at: number,
  ports: EnginePorts,
): void {
  const { node, instance } = ready;
  emit(run, {
    type: 'actionStarted',
    at,
    action: node.name,
    repetition: instance.repetition,
    branch: outcome.branch,
    ...(outcome.inputs === undefined ? {} : { inputs: printJson(outcome.inputs) }),
  });
  for (const graph of node.branches) {
    if (graph.branch !== outcome.branch) skipBranch(run, graph, instance.repetition, at);
  }
  const taken = node.branches.find((one) => one.branch === outcome.branch);
  if (taken) openInstance(run, taken, node, instance, instance.repetition, ports);
}

function finish(run: Run, ready: Ready, outcome: Outcome & { kind: 'finished' }, at: number): void {
  const { node, instance } = ready;
  const { status, code, error, inputs, outputs } = outcome;
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
    ...printed(inputs, outputs),
  });
  // A container that finished without going into a branch: what is inside never ran.
  for (const graph of node.branches) {
    skipInside(run, graph, instance.repetition, status, code, at);
  }
  settled(run, ready, at);
}

/** What goes in is often what comes out, and then it is printed once. */
function printed(
  inputs: Value | undefined,
  outputs: Value | undefined,
): { inputs?: JsonText; outputs?: JsonText } {
  if (outputs === undefined) return inputs === undefined ? {} : { inputs: printJson(inputs) };
  const text = printJson(outputs);
  if (inputs === undefined) return { outputs: text };
  return { inputs: inputs === outputs ? text : printJson(inputs), outputs: text };
}

/** An action has finished: who waited for it may be ready, and its graph may be done. */
function settled(run: Run, { node, instance }: Ready, at: number): void {
  for (const freed of release(instance, node)) run.ready.push({ node: freed, instance });
  if (instance.remaining === 0) close(run, instance, at);
}

/** Counts a finished node off; answers who has no open predecessor left. */
function release(instance: Instance, node: Node): Node[] {
  instance.remaining--;
  return node.successors.filter((next) => {
    const left = (instance.waiting[next.index] ?? 0) - 1;
    instance.waiting[next.index] = left;
    return left === 0;
  });
}

/** A graph is done: its container finishes, or the run does. */
function close(run: Run, instance: Instance, at: number): void {
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

function skip(run: Run, node: Node, repetition: string, error: RunError, at: number): void {
  if (!run.view.actions.has(occurrenceKey(node.name, repetition))) {
    const skipped = { status: 'Skipped', code: 'ActionSkipped', error } as const;
    emit(run, { type: 'actionFinished', at, action: node.name, repetition, ...skipped });
  }
  for (const graph of node.branches) {
    skipInside(run, graph, repetition, 'Skipped', 'ActionSkipped', at);
  }
}

function skipInside(
  run: Run,
  graph: Graph,
  repetition: string,
  status: ActionStatus,
  code: string,
  at: number,
): void {
  for (const node of graph.nodes) {
    skip(run, node, repetition, containerNotRun(node, status, code), at);
  }
}

/** A branch that was not taken: its first actions name the branch, the others their run-after. */
function skipBranch(run: Run, graph: Graph, repetition: string, at: number): void {
  for (const node of graph.nodes) {
    const blocked = unmet(node, () => 'Skipped');
    const error = blocked
      ? runAfterUnmet(node, blocked.predecessor, blocked.actual)
      : branchNotTaken(node);
    skip(run, node, repetition, error, at);
  }
}

function statusOf(run: Run, node: Node, repetition: string): ActionStatus | undefined {
  return run.view.actions.get(occurrenceKey(node.name, repetition))?.status;
}

function callOutcome(answer: Answer): Outcome & { kind: 'finished' } {
  if ('error' in answer) {
    return { kind: 'finished', status: 'Failed', code: answer.error.code, error: answer.error };
  }
  const { statusCode, headers = {}, body } = answer;
  return {
    kind: 'finished',
    status: statusCode < 400 ? 'Succeeded' : 'Failed',
    code: statusName(statusCode),
    outputs: { statusCode, headers, ...(body === undefined ? {} : { body: body as Value }) },
  };
}

/** WDL: .NET's names; a status that it has no name for is written as its number. */
function statusName(statusCode: number): string {
  return statusNames[statusCode] ?? String(statusCode);
}

const statusNames: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'NoContent',
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  408: 'RequestTimeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  415: 'UnsupportedMediaType',
  500: 'InternalServerError',
  501: 'NotImplemented',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};
