/** Makes a graph's state, with what its journal already holds. */
import { type ActionRecord, occurrenceKey } from '../model/run/events';
import { close, release } from './finish';
import { type Instance, makeInstance } from './instance';
import { type Graph, isLoop, type Node } from './plan';
import type { Run } from './run';
import type { EnginePorts } from './run-scope';
import { skipBranch, skipInside } from './skip';

export function openInstance(
  run: Run,
  graph: Graph,
  repetition: string,
  ended: Instance['ended'],
  ports: EnginePorts,
): void {
  const instance = makeInstance(graph, repetition, ended);
  const fresh: Node[] = [];
  for (const node of graph.nodes) {
    const record = run.view.actions.get(occurrenceKey(node.name, repetition));
    if (record) skipRest(run, node, record, ports.now());
    if (!record) fresh.push(node);
    else if (record.endedAt === undefined) run.ready.push({ node, instance, record });
    else release(instance, node);
  }
  if (instance.remaining === 0) {
    close(run, instance, ports);
    return;
  }
  for (const node of fresh) {
    if (instance.waiting[node.index] === 0) run.ready.push({ node, instance });
  }
}

/** A journal may end in the middle of what a container that was not entered, or not taken, skips. */
function skipRest(run: Run, node: Node, record: ActionRecord, at: number): void {
  const { branch, repetition, status, code = '', endedAt } = record;
  if (isLoop(node)) {
    if (endedAt === undefined || status === 'Succeeded' || record.iterations) return;
    for (const graph of node.branches) skipInside(run, graph, repetition, status, code, at);
    return;
  }
  for (const graph of node.branches) {
    if (branch === undefined) skipInside(run, graph, repetition, status, code, at);
    else if (graph.branch !== branch) skipBranch(run, graph, repetition, at);
  }
}
