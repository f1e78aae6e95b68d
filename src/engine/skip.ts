/** Why an action was skipped, in the service's own words (runtime.md, section 2). */
import type { ActionStatus, RunError } from '../model/run/events';
import type { Node, Predecessor } from './plan';

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

export function branchNotTaken(node: Node): RunError {
  return {
    code: 'ActionBranchingConditionNotSatisfied',
    message: `The execution of template action '${node.name}' skipped: the branching condition for this action is not satisfied.`,
  };
}

/** Inside a container that was skipped, or that failed before its body. */
export function containerNotRun(node: Node, status: ActionStatus, code: string): RunError {
  return {
    code: 'ActionDependencyFailed',
    message: `The execution of template action '${node.name}' is skipped: dependant action '${node.container?.name}' completed with status '${status}' and code '${code}'.`,
  };
}
