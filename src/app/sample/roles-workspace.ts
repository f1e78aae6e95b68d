/** A workspace in which each role of the permission table is held by one person, and by nobody else. For tests. */

import type { Connector } from '../../model/connector';
import type { Connection, ConnectionReference, Flow, Run } from '../../model/flow';
import type { Grant, Person } from '../../model/principal';
import {
  definition,
  environmentId,
  flowId,
  mailConnector,
} from '../../services/guard/matrix-attempts';
import type { RoleId } from '../../services/guard/table';
import type { Tables } from '../../storage/schema';
import type { WriteTx } from '../../storage/store';
import { type MemoryWorkspace, openMemoryWorkspace } from './memory-workspace';

/** Nobody in the flow uses it. */
const spareConnector: Connector = {
  manifest: {
    id: 'spare',
    title: 'Spare',
    description: '',
    colour: 'slate',
    glyph: 'plug',
    tier: 'Standard',
    connection: { fields: [] },
    operations: [],
  },
  operations: {},
};

export interface World {
  readonly workspace: MemoryWorkspace;
  /** Changes rows past the services, to make a condition hold or not. */
  change(body: (tx: WriteTx) => Promise<void>): Promise<void>;
}

const makers: readonly RoleId[] = [
  'creator',
  'coOwner',
  'groupOwner',
  'environmentMaker',
  'formerOwner',
  'copyRecipient',
];
const basics: readonly RoleId[] = [
  'runOnlyUser',
  'runOnlyGroup',
  'basicUser',
  'coOwnerWithoutMaker',
];
const others = ['newcomer', 'spareOwner', 'spareRunner', 'someone'] as const;
export const everyRole: readonly RoleId[] = [
  ...makers,
  ...basics,
  'guestOwner',
  'environmentAdmin',
  'stranger',
];

/** The guest owner lives in the default environment, where owners may edit without the maker role. */
export async function openWorld(role: RoleId): Promise<World> {
  const workspace = await openMemoryWorkspace({ seed: 'empty', connectors: [spareConnector] });
  const { store } = workspace;
  const names = (Object.keys(rows(role)) as (keyof Tables)[]).concat('meta');
  const change: World['change'] = (body) => store.write(names, 'told', body);
  await change(async (tx) => {
    for (const [table, list] of Object.entries(rows(role))) {
      for (const row of list) tx.put(table as keyof Tables, row as never);
    }
  });
  return { workspace, change };
}

function rows(role: RoleId) {
  return {
    people: [...everyRole, ...others, 'newGuest'].map(person),
    groups: [
      { id: 'owners', name: 'Owners', members: ['groupOwner'] },
      { id: 'runners', name: 'Runners', members: ['runOnlyGroup'] },
    ],
    environments: [
      {
        id: environmentId,
        name: 'Work',
        isDefault: role === 'guestOwner',
        settings: { guestsMayExport: true, guestsMayReshare: true },
      },
    ],
    roles: [
      ...makers.map((one) => assigned(one, 'maker')),
      ...basics.map((one) => assigned(one, 'basic')),
      assigned('environmentAdmin', 'admin'),
      assigned('newGuest', 'basic'),
    ],
    flows: [flow],
    grants: [
      ...['coOwner', 'owners', 'guestOwner', 'coOwnerWithoutMaker', 'spareOwner'].map((one) =>
        grant(one, 'owner'),
      ),
      ...['runOnlyUser', 'runners', 'spareRunner'].map((one) => grant(one, 'runOnly')),
    ],
    versions: [{ flowId, number: 1, ...design, createdAt: 1, createdBy: 'creator' }],
    drafts: [{ flowId, baseVersion: 1, ...design, seq: 0, lastSeq: 0, publishedSeq: 0 }],
    connections: [...everyRole, 'someone'].map(connection),
    runs: [...everyRole, 'someone'].map(run),
    journal: [...everyRole, 'someone'].map((one) => ({
      runId: `run-${one}`,
      firstSeq: 1,
      events: [{ type: 'runStarted' as const, at: 1, trigger: { name: 'manual', outputs: '{}' } }],
    })),
    copies: [...everyRole, 'someone'].map((one) => ({
      id: `copy-${one}`,
      recipientId: one,
      sentBy: 'creator',
      sentAt: 1,
      name: 'Copy',
      description: '',
      definition: design.definition,
      connectorIds: [mailConnector],
    })),
  } satisfies Partial<{ [T in keyof Tables]: readonly Tables[T][] }>;
}

function person(id: string): Person {
  const mail = `${id}@matrix.example`;
  const isGuest = id === 'guestOwner' || id === 'newGuest';
  return { id, name: id, mail, licence: 'seeded', ...(isGuest ? { guest: true } : {}) };
}

function assigned(principalId: string, role: 'admin' | 'maker' | 'basic') {
  return { environmentId, principalId, role };
}

function grant(principalId: string, role: Grant['role']): Grant {
  return { flowId, principalId, role, grantedBy: 'creator', grantedAt: 1 };
}

function connection(ownerId: string): Connection {
  return {
    id: `of-${ownerId}`,
    environmentId,
    connectorId: mailConnector,
    ownerId,
    name: ownerId,
    createdAt: 1,
    status: 'connected',
  };
}

function run(startedBy: string): Run {
  return {
    id: `run-${startedBy}`,
    flowId,
    environmentId,
    version: 1,
    ...design,
    startedBy,
    startedAt: 1,
    endedAt: 2,
    status: 'Succeeded',
  };
}

const bound = (owner: string, source: ConnectionReference['source']): ConnectionReference => ({
  connectorId: mailConnector,
  connectionId: `of-${owner}`,
  source,
});

const design = {
  definition,
  connectionReferences: {
    mail: bound('creator', 'embedded'),
    asked: bound('creator', 'invoker'),
    ofCoOwner: bound('coOwner', 'embedded'),
  },
};

export const flow: Flow = {
  id: flowId,
  environmentId,
  name: 'The flow in question',
  description: '',
  state: 'Started',
  kind: 'instant',
  dialect: 'powerAutomate',
  creatorId: 'creator',
  createdAt: 1,
  modifiedAt: 1,
  modifiedBy: 'creator',
  publishedVersion: 1,
  steps: [],
  startsWith: 'By hand',
};
