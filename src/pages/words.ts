/** Words that several pages share: how things stand, and why something was refused. */
import type { FlowKind } from '../model/flow';
import type { RunStatus } from '../model/run/events';
import type { RefusalCode } from '../queries';

export const product = 'Millrace';

export const flowKindWords: Readonly<Record<FlowKind, string>> = {
  automated: 'Automated',
  instant: 'Instant',
  scheduled: 'Scheduled',
};

export const runStatusWords: Readonly<Record<RunStatus, string>> = {
  Waiting: 'Waiting',
  Running: 'Running',
  Succeeded: 'Succeeded',
  Failed: 'Failed',
  Cancelled: 'Cancelled',
  TimedOut: 'Timed out',
};

export const flowStateWords = {
  on: 'On',
  off: 'Off',
  suspended: 'Suspended',
  failing: 'Failing',
  deleted: 'Deleted',
} as const;

/** A title and the next step. What is specific stands in the refusal's own message. */
export const refusalWords: Readonly<Record<RefusalCode, { title: string; next: string }>> = {
  FlowNotFound: {
    title: 'This flow is not here.',
    next: 'It was deleted, or it is not shared with you.',
  },
  NotFound: { title: 'This is not here.', next: 'It was deleted, or you may not see it.' },
  FlowPermissionDenied: {
    title: 'You may not do this with this flow.',
    next: 'Ask one of its owners.',
  },
  MissingEnvironmentRole: {
    title: 'This environment asks for a role that you do not have.',
    next: 'Ask an administrator of the environment.',
  },
  FlowSuspended: {
    title: 'This flow is suspended.',
    next: 'It runs again when what suspended it is put right.',
  },
  FlowTurnedOff: { title: 'This flow is off.', next: 'Turn it on first.' },
  NotConnectionOwner: {
    title: 'This connection is not yours.',
    next: 'Choose one of your own connections.',
  },
  CreatorCannotBeRemoved: {
    title: 'Who made a flow stays its owner.',
    next: 'Other owners can be removed.',
  },
  LastOwner: {
    title: 'A flow needs an owner.',
    next: 'Add another owner first.',
  },
  LicenceRequired: {
    title: 'Your licence does not cover sharing.',
    next: 'Ask an administrator for one that does.',
  },
  UnknownPrincipal: {
    title: 'Nobody here has that name.',
    next: 'Choose a person or a group of this workspace.',
  },
  GuestNotAdmitted: {
    title: 'This guest is not admitted here.',
    next: 'An administrator can give them a role in this environment.',
  },
  ConnectionRequired: {
    title: 'This flow needs a connection of yours.',
    next: 'Connect first, then run it.',
  },
  NotInstantFlow: {
    title: 'This flow does not start with a button.',
    next: 'It starts by itself.',
  },
  OperationFailed: { title: 'The service did not answer.', next: 'Try again later.' },
  InvalidRequest: { title: 'This cannot be done as it is.', next: 'Change it and try again.' },
  InvalidBackup: {
    title: 'This file cannot be restored.',
    next: 'Nothing was changed.',
  },
  InvalidDefinition: {
    title: 'The definition has problems.',
    next: 'Open the flow in the designer: they are shown where they are.',
  },
  VersionConflict: {
    title: 'Somebody changed this before you.',
    next: 'Look at their change and try again.',
  },
  StorageFull: {
    title: 'The disk space of this workspace is used up.',
    next: 'Free some space on the device, or delete flows. Nothing was changed.',
  },
  StorageUnavailable: {
    title: 'The browser could not reach its storage.',
    next: 'Reload this tab. Nothing was changed.',
  },
  NewerSchema: {
    title: 'A newer Millrace has opened this workspace.',
    next: 'Reload this tab to use it.',
  },
};

export const sharedWords = {
  unexpected: 'Something went wrong on our side.',
  unexpectedNext: 'Nothing was saved. Try again, or reload the page.',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  save: 'Save',
  showMore: (next: number, rest: number) => `Show ${next} more of ${rest}`,
} as const;
