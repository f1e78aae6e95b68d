import type { ActionRecord, RunView } from './events';

/** Whether a run that goes on does nothing but wait: for a time, an answer or a person, also one who has paused it. */
export function onlyWaits({
  status,
  actions,
  held,
}: Pick<RunView, 'status' | 'actions'> & Partial<Pick<RunView, 'held'>>): boolean {
  if (status !== 'Running') return status === 'Waiting';
  let waits = held !== undefined && held.size > 0;
  for (const record of actions.values()) {
    if (record.status === 'Waiting') waits = true;
    // A container is under way for as long as something in it is.
    else if (record.status === 'Running' && !isContainer(record)) return false;
  }
  return waits;
}

function isContainer({ branch, count, iterations }: ActionRecord): boolean {
  return branch !== undefined || count !== undefined || iterations !== undefined;
}
