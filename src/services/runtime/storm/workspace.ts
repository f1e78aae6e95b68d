/** The rows that flows of a storm need: one person, one environment, one mailbox. */

import type { Definition } from '../../../model/definition';
import { dialects } from '../../../model/dialect';
import type { Flow, Version } from '../../../model/flow';
import type { Store } from '../../../storage/store';
import { leaseName } from './disk';

const person = { id: 'ada', name: 'Ada', mail: 'ada@storm.example', licence: 'premium' } as const;
const environmentId = 'sea';
const settings = { guestsMayExport: false, guestsMayReshare: false };
const references = {
  shared_office365: {
    connectorId: 'shared_office365',
    connectionId: 'mailbox',
    source: 'embedded',
  },
} as const;

export const mailTo = person.mail;
export const stormDialect = 'consumption';
export const stormFacts = dialects[stormDialect];

export interface StormFlow {
  readonly flow: Flow;
  readonly version: Version;
  readonly definition: Definition;
}

export function makeFlow(id: string, definition: Definition): StormFlow {
  const at = 0;
  const flow: Flow = {
    id,
    environmentId,
    name: id,
    description: '',
    state: 'Started',
    kind: 'automated',
    dialect: stormDialect,
    creatorId: person.id,
    createdAt: at,
    modifiedAt: at,
    modifiedBy: person.id,
    publishedVersion: 1,
    steps: [],
    startsWith: '',
  };
  const version: Version = {
    flowId: id,
    number: 1,
    definition: JSON.stringify(definition),
    connectionReferences: references,
    createdAt: at,
    createdBy: person.id,
  };
  return { flow, version, definition };
}

const tables = [
  'people',
  'environments',
  'roles',
  'connections',
  'flows',
  'versions',
  'leases',
] as const;

export async function layOut(store: Store, flows: readonly StormFlow[]): Promise<void> {
  await store.write(tables, 'told', async (tx) => {
    tx.put('people', person);
    tx.put('environments', { id: environmentId, name: 'Sea', isDefault: true, settings });
    tx.put('roles', { environmentId, principalId: person.id, role: 'maker' });
    tx.put('connections', {
      id: 'mailbox',
      environmentId,
      connectorId: 'shared_office365',
      ownerId: person.id,
      name: person.mail,
      createdAt: 0,
      status: 'connected',
    });
    tx.put('leases', { name: leaseName, holder: '', fence: 0, heartbeatAt: 0 });
    for (const { flow, version } of flows) {
      tx.put('flows', flow);
      tx.put('versions', version);
    }
  });
}
