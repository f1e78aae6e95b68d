/** The state of one graph while it runs: which of its actions wait for how many predecessors. */
import type { Graph, Node } from './plan';

export interface Instance {
  readonly graph: Graph;
  readonly container: Node | null;
  /** The instance in which the container stands. */
  readonly outer: Instance | null;
  readonly repetition: string;
  /** Unfinished predecessors by index of the node. */
  readonly waiting: number[];
  /** Unfinished actions. */
  remaining: number;
}

export function makeInstance(
  graph: Graph,
  container: Node | null,
  outer: Instance | null,
  repetition: string,
): Instance {
  const waiting = graph.nodes.map((node) => node.predecessors.length);
  return { graph, container, outer, repetition, waiting, remaining: waiting.length };
}
