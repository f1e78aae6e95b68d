import { describe, expect, it } from 'vitest';
import type { Candidate, FlowConnection, SharedWith } from '../../../queries';
import { describeChanges, isChanged, noChanges, toggleRemoved, withMode } from './run-only-changes';

const mail: FlowConnection = {
  reference: 'mail',
  connectorId: 'shared_office365',
  mode: 'embedded',
  status: 'connected',
  steps: ['Send'],
  connection: {
    id: 'c1',
    account: 'ines@aldermoor.example',
    owner: { id: 'ines', name: 'Ines', kind: 'person' },
    isMine: true,
  },
};
const lena: Candidate = { id: 'lena', name: 'Lena', kind: 'person', admitted: true };
const sales: Candidate = { ...lena, id: 'sales', name: 'Sales', kind: 'group', memberCount: 38 };
const priya: SharedWith = {
  id: 'priya',
  name: 'Priya',
  kind: 'person',
  sharedAt: 0,
  sharedByName: 'Ines',
};
const details = { runOnlyUsers: [priya], connections: { embedded: [mail], other: [] } };

describe('changes of the run-only panel', () => {
  it('are none again when a choice goes back to what holds', () => {
    const changed = withMode(noChanges, mail, 'invoker');
    expect(isChanged(changed)).toBe(true);
    expect(isChanged(withMode(changed, mail, 'embedded'))).toBe(false);
  });

  it('take a removal back', () => {
    const removed = toggleRemoved(noChanges, 'priya');
    expect(removed.removed).toEqual(['priya']);
    expect(isChanged(toggleRemoved(removed, 'priya'))).toBe(false);
  });

  it('say what comes of them before they are saved', () => {
    const changes = {
      ...withMode(toggleRemoved(noChanges, 'priya'), mail, 'invoker'),
      added: [lena, sales],
    };
    expect(describeChanges(changes, details, () => 'Outlook')).toEqual([
      '39 more people can run it.',
      'Priya is refused at the next run.',
      'Each gives a connection to Outlook at the first run.',
    ]);
  });

  it('name the account that steps act as for everybody', () => {
    const invoked = { ...mail, mode: 'invoker' as const };
    const changes = withMode(noChanges, invoked, 'embedded');
    const connections = { embedded: [invoked], other: [] };
    expect(describeChanges(changes, { ...details, connections }, () => 'Outlook')).toEqual([
      'Outlook steps act as ines@aldermoor.example from the next run on.',
    ]);
  });
});
