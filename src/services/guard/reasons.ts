/** Why the guard refuses, each with a sentence. */
import type { Refusal } from '../api/result';

export const refusals = {
  notFound: { code: 'FlowNotFound', status: 404, message: 'There is no such flow.' },
  suspended: {
    code: 'FlowSuspended',
    status: 403,
    message: 'This flow is suspended by a data policy and cannot run.',
  },
  off: { code: 'FlowTurnedOff', status: 403, message: 'This flow is turned off.' },
  notInstant: {
    code: 'NotInstantFlow',
    status: 403,
    message: 'Only an instant flow can be run by hand and shared for running.',
  },
  notConnectionOwner: {
    code: 'NotConnectionOwner',
    status: 403,
    message: 'Only the person who made this connection can do that.',
  },
  notAsked: {
    code: 'FlowPermissionDenied',
    status: 403,
    message: 'The flow does not ask whoever runs it for this connection.',
  },
  creatorStays: {
    code: 'CreatorCannotBeRemoved',
    status: 403,
    message: 'Who made a flow stays its owner. Send a copy to whoever shall own it instead.',
  },
  leaveTheGroup: {
    code: 'FlowPermissionDenied',
    status: 403,
    message: 'You own this flow through a group. Leave the group to leave the flow.',
  },
  guestsMayNot: {
    code: 'FlowPermissionDenied',
    status: 403,
    message: 'Guests may not do this in this environment. An administrator can change that.',
  },
  licence: {
    code: 'LicenceRequired',
    status: 403,
    message: 'Sharing needs a licence other than the free one. An administrator can assign it.',
  },
  denied: {
    code: 'FlowPermissionDenied',
    status: 403,
    message: 'You do not have the right to do this with this flow.',
  },
} as const satisfies Record<string, Refusal>;

export function missingRole(role: 'maker' | 'basic'): Refusal {
  const name = role === 'maker' ? 'Environment Maker' : 'Basic User';
  return {
    code: 'MissingEnvironmentRole',
    status: 403,
    message: `This needs the role ${name} in this environment. An administrator can assign it.`,
    details: { role },
  };
}
