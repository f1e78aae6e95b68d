import type { Branch } from '../model/definition';
import { finishContainer } from './finish';
import { openInstance } from './open-instance';
import type { Ready, Run } from './run';
import type { EnginePorts } from './run-scope';

/** Goes into one branch of a container, which ends as the branch does. */
export function enterBranch(run: Run, ready: Ready, branch: Branch, ports: EnginePorts): void {
  const taken = ready.node.branches.find((one) => one.branch === branch);
  // A Switch without a matching case or a default has nothing to do.
  if (!taken) {
    finishContainer(run, ready, 'Succeeded', ports);
    return;
  }
  openInstance(
    run,
    taken,
    ready.instance.repetition,
    (_run, status, later) => finishContainer(run, ready, status, later),
    ports,
  );
}
