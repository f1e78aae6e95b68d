import type { Branch } from '../../model/definition';
import { branchActions, findAction } from '../../model/walk';
import { type RunState, shownRecord } from '../shown-round';
import { useDesignerState } from '../use-designer';

/** Whether the run went this way; null while nothing tells, as in an empty branch. */
export function useLaneTaken(container: string, branch: Branch): boolean | null {
  return useDesignerState((state) => {
    const action = findAction(state.definition, container)?.action;
    if (!action || !state.run) return null;
    return laneTaken(Object.keys(branchActions(action, branch)), state);
  });
}

function laneTaken(names: readonly string[], state: RunState): boolean | null {
  const statuses = names.map((name) => shownRecord(state, name)?.status);
  if (statuses.every((status) => status === undefined)) return null;
  return statuses.some((status) => status !== undefined && status !== 'Skipped');
}
