/** How actions begin when it is their turn. */
import type { Branch } from '../model/definition';
import { ask } from './ask';
import { type Attempted, attempt, type Texts } from './attempt';
import { endRun } from './end';
import { enterBranch } from './enter';
import { finish, record, settled } from './finish';
import type { Called, Ended, Entered, Outcome, Responded, Waits } from './handler';
import { holds } from './hold';
import { beginRounds, beginUntil } from './loop';
import { emit, keyOf, type OpenAction, occurrenceOf, type Ready, type Run, statusOf } from './run';
import type { EnginePorts } from './run-scope';
import { runAfterUnmet, skip, skipBranch } from './skip';
import { unmet } from './status';
import { stepOf } from './step';

export function begin(run: Run, ready: Ready, ports: EnginePorts): void {
  const { node, instance } = ready;
  const blocked = unmet(node, (one) => statusOf(run, one, instance.repetition));
  if (blocked) {
    const error = runAfterUnmet(node, blocked.predecessor, blocked.actual);
    skip(run, node, instance.repetition, error, ports.now());
    settled(run, ready, ports);
    return;
  }
  if (holds(run, ready, ports)) return;
  const outcome = attempt(node.name, () => node.handler.begin(stepOf(run, ready, ports)));
  follow(run, ready, outcome, ports.now(), ports);
}

function follow(
  run: Run,
  ready: Ready,
  outcome: Attempted<Outcome>,
  at: number,
  ports: EnginePorts,
): void {
  switch (outcome.kind) {
    case 'finished':
      finish(run, ready, outcome, ports);
      break;
    case 'entered':
      enter(run, ready, outcome, at, ports);
      break;
    case 'looped':
      beginRounds(run, ready, outcome.items, at, ports);
      break;
    case 'repeated':
      beginUntil(run, ready, at);
      break;
    case 'called':
      call(run, ready, outcome, at);
      break;
    case 'waits':
      wait(run, ready, outcome, at, ports);
      break;
    case 'responded':
      respond(run, ready, outcome, at, ports);
      break;
    case 'ended':
      end(run, ready, outcome, ports);
  }
}

function end(
  run: Run,
  ready: Ready,
  { status, error, texts }: Attempted<Ended>,
  ports: EnginePorts,
): void {
  record(run, ready, { kind: 'finished', status: 'Succeeded', code: 'OK', texts }, ports);
  endRun(run, { status, ...(error ? { error } : {}), skipped: 'Terminated' }, ports);
}

/** What an action is about to do is in the journal before anything comes of it. */
function intend(
  run: Run,
  ready: Ready,
  at: number,
  more: Texts & { readonly branch?: Branch; readonly until?: number },
): void {
  const { secured } = ready.node;
  emit(run, {
    type: 'actionStarted',
    at,
    ...occurrenceOf(ready),
    ...more,
    ...(secured ? { secured } : {}),
  });
}

function enter(
  run: Run,
  ready: Ready,
  outcome: Attempted<Entered>,
  at: number,
  ports: EnginePorts,
): void {
  const { node, instance } = ready;
  intend(run, ready, at, { branch: outcome.branch, ...outcome.texts });
  for (const graph of node.branches) {
    if (graph.branch !== outcome.branch) skipBranch(run, graph, instance.repetition, at);
  }
  enterBranch(run, ready, outcome.branch, ports);
}

function call(run: Run, ready: Ready, outcome: Attempted<Called>, at: number): void {
  intend(run, ready, at, outcome.texts);
  ask(run, opened(run, ready, at, outcome.exchange), at);
}

function opened(run: Run, ready: Ready, at: number, exchange: OpenAction['exchange']): OpenAction {
  const { node, instance } = ready;
  const open: OpenAction = {
    node,
    instance,
    next: null,
    failedTries: 0,
    triedAt: at,
    ...(exchange ? { exchange } : {}),
  };
  run.open.set(keyOf(ready), open);
  if (node.timeoutMs !== undefined) run.deadlines.set(keyOf(ready), at + node.timeoutMs);
  return open;
}

function wait(
  run: Run,
  ready: Ready,
  { until, texts }: Attempted<Waits>,
  at: number,
  ports: EnginePorts,
): void {
  const done = { kind: 'finished', status: 'Succeeded', code: 'OK' } as const;
  if (until <= at) {
    finish(run, ready, { ...done, texts }, ports);
    return;
  }
  intend(run, ready, at, { ...texts, until });
  opened(run, ready, at, undefined);
  run.wakes.set(keyOf(ready), until);
}

function respond(
  run: Run,
  ready: Ready,
  { response, texts }: Attempted<Responded>,
  at: number,
  ports: EnginePorts,
): void {
  emit(run, { type: 'responded', at, response });
  const done = { kind: 'finished', status: 'Succeeded', code: 'OK' } as const;
  const { inputs } = texts;
  finish(
    run,
    ready,
    { ...done, texts: inputs === undefined ? {} : { inputs, outputs: inputs } },
    ports,
  );
}
