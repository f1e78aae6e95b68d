/** How actions and graphs begin, or go on where a journal left them. */
import type { Branch } from '../model/definition';
import { type ActionRecord, occurrenceKey } from '../model/run/events';
import { requestAgain } from './actions/connector';
import { type Attempted, attempt, type Texts } from './attempt';
import { close, finish, release, settled } from './finish';
import type { OperationRequest, Outcome } from './handler';
import { type Instance, makeInstance } from './instance';
import type { Graph, Node } from './plan';
import { emit, type Ready, type Run, statusOf } from './run';
import type { EnginePorts } from './run-scope';
import { runAfterUnmet, skip, skipBranch, skipInside } from './skip';
import { unmet } from './status';

export function begin(run: Run, ready: Ready, ports: EnginePorts): void {
  const { node, instance } = ready;
  const blocked = unmet(node, (one) => statusOf(run, one, instance.repetition));
  if (blocked) {
    const error = runAfterUnmet(node, blocked.predecessor, blocked.actual);
    skip(run, node, instance.repetition, error, ports.now());
    settled(run, ready, ports.now());
    return;
  }
  const outcome = attempt(node.name, () =>
    node.handler({ name: node.name, scope: run.scope.at(instance.repetition, ports) }),
  );
  const at = ports.now();
  if (outcome.kind === 'finished') finish(run, ready, outcome, at);
  else if (outcome.kind === 'called') start(run, ready, outcome, at);
  else enter(run, ready, outcome, at, ports);
}

function start(
  run: Run,
  ready: Ready,
  outcome: Attempted<Outcome & { kind: 'called' }>,
  at: number,
): void {
  intend(run, ready, at, outcome.texts);
  call(run, ready, outcome.request);
}

/** What an action is about to do is in the journal before anything comes of it. */
function intend(
  run: Run,
  { node, instance }: Ready,
  at: number,
  more: Texts & { readonly branch?: Branch },
): void {
  const { repetition } = instance;
  emit(run, { type: 'actionStarted', at, action: node.name, repetition, ...more });
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
  outcome: Attempted<Outcome & { kind: 'entered' }>,
  at: number,
  ports: EnginePorts,
): void {
  const { node, instance } = ready;
  intend(run, ready, at, { branch: outcome.branch, ...outcome.texts });
  for (const graph of node.branches) {
    if (graph.branch !== outcome.branch) skipBranch(run, graph, instance.repetition, at);
  }
  const taken = node.branches.find((one) => one.branch === outcome.branch);
  if (taken) openInstance(run, taken, node, instance, instance.repetition, ports);
}

/** Makes a graph's state, taking up what its journal already holds. */
export function openInstance(
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
