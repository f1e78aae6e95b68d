/** The state of one graph while it runs: which of its actions wait for how many predecessors. */
import type { ActionStatus } from '../model/run/events';
import type { Graph } from './plan';
import type { Run } from './run';
import type { EnginePorts } from './run-scope';

export interface Instance {
  readonly graph: Graph;
  readonly repetition: string;
  /** What follows when its last action is over: the container ends, the next round begins. */
  readonly ended: (run: Run, status: GraphStatus, ports: EnginePorts) => void;
  /** Unfinished predecessors by index of the node. */
  readonly waiting: number[];
  /** Unfinished actions. */
  remaining: number;
}

export type GraphStatus = Extract<ActionStatus, 'Succeeded' | 'Failed' | 'TimedOut'>;

export function makeInstance(graph: Graph, repetition: string, ended: Instance['ended']): Instance {
  const waiting = graph.nodes.map((node) => node.predecessors.length);
  return { graph, repetition, ended, waiting, remaining: waiting.length };
}
