/** What a new workspace holds: the sample organisation with some history, or one person and nothing else. */
import { connectors } from '../../connectors/index';
import type { Connection, ConnectionReference } from '../../model/flow';
import { summarizeFlow } from '../../model/flow-summary';
import type { Person } from '../../model/principal';
import type { Tables } from '../../storage/schema';
import { flows, type SampleFlow } from './flows';
import { type PastRun, pastRun } from './history';
import { logOf } from './log';
import { environments, groups, people, roles } from './people';

export type SeededRows = { readonly [T in keyof Tables]?: readonly Tables[T][] };

interface Ports {
  now(): number;
  random(): number;
  newId(): string;
}

const day = 24 * 3_600_000;
const everybody: readonly Person[] = Object.values(people);

export async function sampleWorkspace(ports: Ports): Promise<SeededRows> {
  const connections = connectionsOf(ports);
  const seeded = await Promise.all(flows.map((flow) => seedFlow(flow, connections, ports)));
  const logged = {
    people: everybody,
    groups: Object.values(groups),
    flows: seeded.map((one) => one.flow),
    grants: seeded.flatMap((one) => one.grants),
    runs: seeded.flatMap((one) => one.past.map(({ run }) => run)),
  };
  return {
    ...logged,
    ...logOf(logged),
    environments: Object.values(environments),
    roles,
    versions: seeded.map((one) => one.version),
    drafts: seeded.map((one) => one.draft),
    connections,
    journal: seeded.flatMap((one) =>
      one.past.map(({ run, journal }) => ({ runId: run.id, firstSeq: 1, events: journal })),
    ),
    world: seeded.flatMap((one) => one.past.flatMap(worldRows)),
  };
}

function worldRows({ changes }: PastRun): Tables['world'][] {
  return changes.flatMap(({ table, id, row }) =>
    row === null ? [] : [{ table, id, version: 1, row }],
  );
}

/** One mail connection for everybody who makes flows or puts a connection into one, per environment. */
function connectionsOf(ports: Ports): readonly Connection[] {
  const made = new Map<string, Connection>();
  for (const { environmentId, connections, createdDaysAgo } of flows) {
    for (const { owner } of Object.values(connections)) {
      const place = `${environmentId} ${owner.id}`;
      const createdAt = ports.now() - createdDaysAgo * day;
      const known = made.get(place);
      const connection = known ?? {
        id: ports.newId(),
        environmentId,
        connectorId: 'shared_office365',
        ownerId: owner.id,
        name: owner.mail,
        createdAt,
        status: 'connected',
      };
      made.set(place, { ...connection, createdAt: Math.min(connection.createdAt, createdAt) });
    }
  }
  return [...made.values()];
}

async function seedFlow(sample: SampleFlow, all: readonly Connection[], ports: Ports) {
  const { id: flowId, environmentId, creator, definition, name, description, state } = sample;
  const createdAt = ports.now() - sample.createdDaysAgo * day;
  const text = JSON.stringify(definition);
  const connectionOf = (person: Person): Connection => {
    const found = all.find(
      (one) => one.ownerId === person.id && one.environmentId === environmentId,
    );
    if (!found) throw new Error(`${person.name} has no connection in the sample.`);
    return found;
  };
  const references: Record<string, ConnectionReference> = {};
  for (const [key, { owner, source }] of Object.entries(sample.connections)) {
    const { connectorId, id: connectionId } = connectionOf(owner);
    references[key] = { connectorId, connectionId, source };
  }
  const parts = {
    flow: sample,
    references,
    connectionOf,
    people: everybody,
    random: ports.random,
  };
  const past = await Promise.all(sample.runs.map((one) => pastRun(parts, one, ports.now())));
  return {
    past,
    flow: {
      id: flowId,
      environmentId,
      name,
      description,
      state,
      dialect: 'powerAutomate' as const,
      creatorId: creator.id,
      createdAt,
      modifiedAt: createdAt,
      modifiedBy: creator.id,
      publishedVersion: 1,
      ...summarizeFlow(
        definition,
        connectors.map((one) => one.manifest),
      ),
    },
    grants: grantsOf(sample, createdAt),
    version: {
      flowId,
      number: 1,
      definition: text,
      connectionReferences: references,
      createdAt,
      createdBy: creator.id,
    },
    draft: {
      flowId,
      baseVersion: 1,
      definition: text,
      seq: 0,
      lastSeq: 0,
      publishedSeq: 0,
      connectionReferences: references,
    },
  };
}

function grantsOf({ id: flowId, creator, owners, runOnly }: SampleFlow, grantedAt: number) {
  const grant = (role: 'owner' | 'runOnly') => (principalId: string) => ({
    flowId,
    principalId,
    role,
    grantedBy: creator.id,
    grantedAt,
  });
  return [...owners.map(grant('owner')), ...runOnly.map(grant('runOnly'))];
}

/** One person who may do everything, in one environment. */
export function emptyWorkspace(ports: Ports): SeededRows {
  const you: Person = {
    id: ports.newId(),
    name: 'You',
    mail: 'you@millrace.example',
    licence: 'premium',
  };
  const settings = { guestsMayExport: false, guestsMayReshare: true };
  return {
    people: [you],
    environments: [{ id: 'default', name: 'My workspace', isDefault: true, settings }],
    roles: [{ environmentId: 'default', principalId: you.id, role: 'admin' }],
  };
}
