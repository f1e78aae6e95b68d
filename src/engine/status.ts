import type { ActionStatus } from '../model/run/events';
import type { Graph, Node, Predecessor } from './plan';

export const actionFailedError = {
  code: 'ActionFailed',
  message: 'An action failed. No dependent actions succeeded.',
} as const;

/**
 * The status of a graph (runtime.md, section 3): its leaves decide; a skipped leaf is replaced by its
 * predecessors until none is skipped; one without predecessors counts as succeeded.
 */
export function graphStatus(
  graph: Graph,
  statusOf: (node: Node) => ActionStatus | undefined,
): 'Succeeded' | 'Failed' | 'TimedOut' {
  const seen = new Set<Node>();
  const open = [...graph.leaves];
  let timedOut = false;
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const status = statusOf(node);
    if (status === 'Failed' || status === 'Cancelled') return 'Failed';
    if (status === 'TimedOut') timedOut = true;
    if (status === 'Skipped') for (const one of node.predecessors) open.push(one.node);
  }
  return timedOut ? 'TimedOut' : 'Succeeded';
}

/** The predecessor whose outcome forbids the action to run; undefined: it may run. */
export function unmet(
  node: Node,
  statusOf: (node: Node) => ActionStatus | undefined,
): { predecessor: Predecessor; actual: ActionStatus } | undefined {
  for (const predecessor of node.predecessors) {
    const actual = statusOf(predecessor.node) ?? 'Skipped';
    if (!predecessor.statuses.has(actual.toLowerCase())) return { predecessor, actual };
  }
  return undefined;
}
