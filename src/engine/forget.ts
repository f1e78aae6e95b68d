/** Keeps memory bounded: what a round has left is dropped once nothing can read it any more. */
import { occurrenceKey, roundOf } from '../model/run/events';
import { type Graph, isLoop } from './plan';
import type { Ready, Run } from './run';

export function forgetRound(run: Run, { node, instance }: Ready, index: number): void {
  const repetition = roundOf(instance.repetition, index);
  for (const graph of node.branches) forgetGraph(run, graph, repetition);
}

function forgetGraph(run: Run, graph: Graph, repetition: string): void {
  for (const node of graph.nodes) {
    const key = occurrenceKey(node.name, repetition);
    const rounds = run.view.actions.get(key)?.iterations ?? 0;
    run.view.actions.delete(key);
    run.scope.forget(key);
    if (!isLoop(node)) {
      for (const inner of node.branches) forgetGraph(run, inner, repetition);
      continue;
    }
    run.view.items.delete(key);
    run.view.openRounds.delete(key);
    // A loop that was skipped: what is in it was skipped with it, in no round.
    if (rounds === 0) for (const inner of node.branches) forgetGraph(run, inner, repetition);
    // The rounds of a loop in it are forgotten already, unless something reads them.
    const first = node.type === 'foreach' && node.keepsRounds ? 0 : Math.max(0, rounds - 1);
    for (let at = first; at < rounds; at++) {
      for (const inner of node.branches) forgetGraph(run, inner, roundOf(repetition, at));
    }
  }
}
