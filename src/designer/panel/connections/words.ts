/** Texts about the connections of a flow. */
import type { FlowConnection } from '../../../queries';

const statuses: Readonly<Record<FlowConnection['status'], string>> = {
  connected: 'Connected',
  broken: 'Sign in again',
  missing: 'Not connected',
  ownerGone: 'Its owner has left the flow',
};
const repairs: Readonly<Record<FlowConnection['status'], string>> = {
  connected: '',
  broken: 'Its sign-in no longer works. Choose another connection, or replace its credential.',
  missing: 'Its steps fail until a connection is chosen.',
  ownerGone: 'It works only while its owner owns the flow. Choose a connection of your own.',
};

export const words = {
  change: 'Change',
  changeFor: (connector: string) => `Change the connection to ${connector}`,
  mine: 'My connections',
  add: 'New connection',
  broken: 'sign in again',
  status: (status: FlowConnection['status']) => statuses[status],
  repair: (status: FlowConnection['status']) => repairs[status],
  runner: 'A connection of whoever runs the flow',
  byWhom: (account: string, owner: string) => `${account}, by ${owner}`,
  noneChosen: 'no connection yet',
  needsNone: 'needs no sign-in',
  notUsed: 'No step uses it now.',
  changed: (connector: string, account: string) => `${connector} now uses ${account}`,
  list: 'Connections of the flow',
} as const;
