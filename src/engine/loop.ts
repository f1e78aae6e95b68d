/** Rounds: of a For each one for each item, several at a time; of an Until one after another. */
import { printJson, type Value } from '../expressions/index';
import { roundOf } from '../model/run/events';
import { attempt } from './attempt';
import { finishContainer } from './finish';
import { forgetRound } from './forget';
import type { GraphStatus, Instance } from './instance';
import { openInstance } from './open-instance';
import { emit, keyOf, type Loop, occurrenceOf, type Ready, type Run } from './run';
import type { EnginePorts } from './run-scope';
import { untilOf } from './until';

/** Items of one page of the journal, and about how many characters. */
const pageItems = 500;
const pageLength = 200_000;

export function beginRounds(
  run: Run,
  ready: Ready,
  items: readonly Value[],
  at: number,
  ports: EnginePorts,
): void {
  emit(run, { type: 'actionStarted', at, ...occurrenceOf(ready), count: items.length });
  listRounds(run, ready, items, at, ports);
}

/** Lists what the loop goes over, and lets it begin. */
export function listRounds(
  run: Run,
  ready: Ready,
  items: readonly Value[],
  at: number,
  ports: EnginePorts,
): void {
  if (items.length === 0) {
    finishContainer(run, ready, 'Succeeded', ports);
    return;
  }
  listItems(run, ready, items, at);
  const loop: Loop = { ...ready, items, next: 0 };
  run.loops.set(keyOf(ready), loop);
  run.ready.push(loop);
}

function listItems(run: Run, ready: Ready, items: readonly Value[], at: number): void {
  let from = 0;
  let page: string[] = [];
  let length = 0;
  const turn = () => {
    const text = `[${page.join(',')}]`;
    emit(run, { type: 'itemsListed', at, ...occurrenceOf(ready), from, items: text });
    from += page.length;
    page = [];
    length = 0;
  };
  for (const item of items) {
    const text = printJson(item);
    page.push(text);
    length += text.length;
    if (page.length >= pageItems || length >= pageLength) turn();
  }
  if (page.length > 0) turn();
}

export function beginUntil(run: Run, ready: Ready, at: number): void {
  emit(run, { type: 'actionStarted', at, ...occurrenceOf(ready) });
  const loop: Loop = { ...ready, next: 0 };
  run.loops.set(keyOf(ready), loop);
  run.ready.push(loop);
}

/** A loop's turn: as many rounds begin as may run, or it is over. Called by `advance`, never from a round. */
export function turnLoop(run: Run, loop: Loop, ports: EnginePorts): void {
  if (loop.items) turnForeach(run, loop, loop.items, ports);
  else turnUntil(run, loop, ports);
}

function turnForeach(run: Run, loop: Loop, items: readonly Value[], ports: EnginePorts): void {
  const running = () => run.view.openRounds.get(keyOf(loop))?.size ?? 0;
  if (loop.next < items.length) {
    if (running() >= loop.node.concurrency) return;
    beginRound(run, loop, ports);
    // The round that has begun comes first, then the loop again.
    if (loop.next < items.length && running() < loop.node.concurrency) run.ready.push(loop);
    return;
  }
  if (running() > 0 || !run.loops.delete(keyOf(loop))) return;
  const record = run.view.actions.get(keyOf(loop));
  finishContainer(run, loop, record?.failedIterations ? 'Failed' : 'Succeeded', ports);
}

function turnUntil(run: Run, loop: Loop, ports: EnginePorts): void {
  if (loop.last === undefined) {
    beginRound(run, loop, ports);
    return;
  }
  const { node, instance, last } = loop;
  const round = roundOf(instance.repetition, loop.next - 1);
  const scope = run.scope.at([...node.loops, node], round, ports);
  const until = untilOf(node.action, run.plan.facts.dialect);
  const verdict = attempt(node.name, () => ({
    kind: 'decided' as const,
    holds: until.holds(scope),
  }));
  if (verdict.kind === 'finished') {
    run.loops.delete(keyOf(loop));
    finishContainer(run, loop, 'Failed', ports, verdict.error);
    return;
  }
  const startedAt = run.view.actions.get(keyOf(loop))?.startedAt ?? ports.now();
  const isSpent = loop.next >= until.count || ports.now() >= startedAt + until.timeoutMs;
  if (!verdict.holds && !isSpent) {
    delete loop.last;
    beginRound(run, loop, ports);
    return;
  }
  run.loops.delete(keyOf(loop));
  if (!verdict.holds && until.failsAtLimit) {
    finishContainer(run, loop, 'Failed', ports, until.limitError);
  } else finishContainer(run, loop, last, ports);
}

function beginRound(run: Run, loop: Loop, ports: EnginePorts): void {
  const index = loop.next++;
  emit(run, { type: 'iterationStarted', at: ports.now(), ...occurrenceOf(loop), index });
  if (!loop.items && index > 0) forgetRound(run, loop, index - 1);
  openRound(run, loop, index, ports);
}

export function openRound(run: Run, ready: Ready, index: number, ports: EnginePorts): void {
  const { node, instance } = ready;
  const [graph] = node.branches;
  const repetition = roundOf(instance.repetition, index);
  const ended: Instance['ended'] = (_run, status, later) =>
    endRound(run, ready, index, status, later);
  if (graph) openInstance(run, graph, repetition, ended, ports);
}

function endRound(
  run: Run,
  ready: Ready,
  index: number,
  status: GraphStatus,
  ports: EnginePorts,
): void {
  const loop = run.loops.get(keyOf(ready));
  if (!loop) return;
  emit(run, { type: 'iterationFinished', at: ports.now(), ...occurrenceOf(ready), index, status });
  if (!loop.items) loop.last = status;
  else if (!ready.node.keepsRounds) forgetRound(run, loop, index);
  run.ready.push(loop);
}
