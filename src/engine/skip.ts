/** What does not run is recorded too, with the reason in the service's own words (runtime.md, section 2). */
import { type ActionStatus, occurrenceKey, type RunError } from '../model/run/events';
import type { Graph, Node, Predecessor } from './plan';
import { emit, type Run } from './run';
import { unmet } from './status';

export function skip(run: Run, node: Node, repetition: string, error: RunError, at: number): void {
  if (!run.view.actions.has(occurrenceKey(node.name, repetition))) {
    const skipped = { status: 'Skipped', code: 'ActionSkipped', error } as const;
    emit(run, { type: 'actionFinished', at, action: node.name, repetition, ...skipped });
  }
  for (const graph of node.branches) {
    skipInside(run, graph, repetition, 'Skipped', 'ActionSkipped', at);
  }
}

export function skipInside(
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

/** WDL: a Switch that compares what cannot be compared fails with all that is in it. */
export function failInside(
  run: Run,
  graph: Graph,
  repetition: string,
  outcome: { readonly code: string; readonly error?: RunError },
  at: number,
): void {
  const { code, error } = outcome;
  for (const node of graph.nodes) {
    const end = { status: 'Failed', code, ...(error ? { error } : {}) } as const;
    emit(run, { type: 'actionFinished', at, action: node.name, repetition, ...end });
    for (const inner of node.branches) failInside(run, inner, repetition, outcome, at);
  }
}

/** A branch that was not taken: its first actions name the branch, the others their run-after. */
export function skipBranch(run: Run, graph: Graph, repetition: string, at: number): void {
  for (const node of graph.nodes) {
    const blocked = unmet(node, () => 'Skipped');
    const error = blocked
      ? runAfterUnmet(node, blocked.predecessor, blocked.actual)
      : branchNotTaken(node);
    skip(run, node, repetition, error, at);
  }
}

export function runAfterUnmet(
  node: Node,
  predecessor: Predecessor,
  actual: ActionStatus,
): RunError {
  const expected = predecessor.expected.join(', ');
  return {
    code: 'ActionConditionFailed',
    message: `The execution of template action '${node.name}' is skipped: the 'runAfter' condition for action '${predecessor.node.name}' is not satisfied. Expected status values '${expected}' and actual value '${actual}'.`,
  };
}

function branchNotTaken(node: Node): RunError {
  return {
    code: 'ActionBranchingConditionNotSatisfied',
    message: `The execution of template action '${node.name}' skipped: the branching condition for this action is not satisfied.`,
  };
}

/** Inside a container that was skipped, or that failed before its body. */
function containerNotRun(node: Node, status: ActionStatus, code: string): RunError {
  return {
    code: 'ActionDependencyFailed',
    message: `The execution of template action '${node.name}' is skipped: dependant action '${node.container?.name}' completed with status '${status}' and code '${code}'.`,
  };
}
