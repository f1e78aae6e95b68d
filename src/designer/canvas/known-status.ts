import type { ActionStatus } from '../../model/run/events';

const statuses: readonly ActionStatus[] = [
  'Succeeded',
  'Failed',
  'Skipped',
  'TimedOut',
  'Cancelled',
];

/** WDL: statuses in a runAfter are compared without regard to case. */
export function knownStatus(status: string): ActionStatus | undefined {
  return statuses.find((one) => one.toLowerCase() === status.toLowerCase());
}
