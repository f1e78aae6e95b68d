/** How an action goes on that had begun when the journal was read. */
import { parseJson, type Value } from '../expressions/index';
import type { Json } from '../model/definition';
import { type ActionRecord, occurrenceKey, roundOf } from '../model/run/events';
import { ask } from './ask';
import { attempt } from './attempt';
import { enterBranch } from './enter';
import { finish } from './finish';
import { listRounds, openRound } from './loop';
import { isLoop } from './plan';
import { isTakenUp, keyOf, type Loop, type OpenAction, type Ready, type Run } from './run';
import type { EnginePorts } from './run-scope';
import { graphStatus } from './status';
import { stepOf } from './step';

/** Takes up all that had begun, however deep, before anything new begins. */
export function takeUpAll(run: Run, ports: EnginePorts): void {
  for (let at = 0; at < run.ready.length; ) {
    const one = run.ready[at];
    if (one && isTakenUp(one)) {
      run.ready.splice(at, 1);
      const { record, ...ready } = one;
      takeUp(run, ready, record, ports);
    } else at++;
  }
}

function takeUp(run: Run, ready: Ready, record: ActionRecord, ports: EnginePorts): void {
  if (isLoop(ready.node)) takeUpLoop(run, ready, record, ports);
  else if (record.branch !== undefined) enterBranch(run, ready, record.branch, ports);
  else takeUpAction(run, ready, record, ports);
}

function takeUpAction(run: Run, ready: Ready, record: ActionRecord, ports: EnginePorts): void {
  const { node, instance } = ready;
  const key = keyOf(ready);
  const { handler } = node;
  const step = stepOf(run, ready, ports, record.startedAt);
  const remade = attempt(node.name, () => ({
    kind: 'remade' as const,
    exchange: handler.resume?.(step, record.inputs),
  }));
  if (remade.kind === 'finished') {
    finish(run, ready, remade, ports);
    return;
  }
  const { exchange } = remade;
  const open: OpenAction = {
    node,
    instance,
    ...(exchange ? { exchange } : {}),
    next: record.next === undefined ? null : (JSON.parse(record.next) as Json),
    failedTries: (record.retries?.length ?? 0) - (record.retriesBefore ?? 0),
    triedAt: record.startedAt,
  };
  run.open.set(key, open);
  if (node.timeoutMs !== undefined) run.deadlines.set(key, record.startedAt + node.timeoutMs);
  if (record.wakeAt !== undefined) run.wakes.set(key, record.wakeAt);
  else if (record.status !== 'Waiting') askAgain(run, open, ports);
}

/** The intent is in the journal and its result is not: the request is made again, unless that is forbidden. */
function askAgain(run: Run, open: OpenAction, ports: EnginePorts): void {
  if (open.node.action.metadata?.afterInterruption !== 'stop') {
    ask(run, open, ports.now());
    return;
  }
  run.open.delete(keyOf(open));
  run.deadlines.delete(keyOf(open));
  const code = 'OutcomeUnknown';
  const message = `The action '${open.node.name}' was interrupted while its request was out. Whether it had an effect is not known.`;
  const error = { code, message };
  finish(run, open, { kind: 'finished', status: 'Failed', code, error, texts: {} }, ports);
}

function takeUpLoop(run: Run, ready: Ready, record: ActionRecord, ports: EnginePorts): void {
  const { node } = ready;
  const key = keyOf(ready);
  const items = node.type === 'foreach' ? itemsOf(run, key) : undefined;
  if (items && items.length < (record.count ?? 0)) {
    listAgain(run, ready, ports);
    return;
  }
  const loop: Loop = {
    ...ready,
    ...(items ? { items } : {}),
    next: record.iterations ?? 0,
  };
  run.loops.set(key, loop);
  const open = [...(run.view.openRounds.get(key) ?? [])];
  if (!loop.items && loop.next > 0 && open.length === 0) loop.last = lastStatus(run, loop);
  for (const index of open) openRound(run, ready, index, ports);
  if (loop.items || open.length === 0) run.ready.push(loop);
}

function itemsOf(run: Run, key: string): readonly Value[] {
  const pages = new Map((run.view.items.get(key)?.pages ?? []).map((one) => [one.from, one.items]));
  return [...pages.values()].flatMap((page) => parseJson(page) as readonly Value[]);
}

/** The journal ends before all pages of items: no round has begun, so nothing has changed since. */
function listAgain(run: Run, ready: Ready, ports: EnginePorts): void {
  const { node } = ready;
  const outcome = attempt(node.name, () => node.handler.begin(stepOf(run, ready, ports)));
  if (outcome.kind === 'looped') listRounds(run, ready, outcome.items, ports.now(), ports);
  else if (outcome.kind === 'finished') finish(run, ready, outcome, ports);
}

/** How the last round of an Until ended: its records are still there. */
function lastStatus(run: Run, loop: Loop) {
  const [graph] = loop.node.branches;
  if (!graph) return 'Succeeded';
  const repetition = roundOf(loop.instance.repetition, loop.next - 1);
  return graphStatus(
    graph,
    (node) => run.view.actions.get(occurrenceKey(node.name, repetition))?.status,
  );
}
