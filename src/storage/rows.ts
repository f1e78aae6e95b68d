/**
 * What a stored row must look like to be let in again: rows are untrusted when they are read, because
 * the files below may be damaged and an earlier version may have written them. The checks are shallow
 * (a journal is read often); members that are not named here pass unchanged.
 */
import * as z from 'zod/mini';
import type { TableName, Tables } from './schema';

const time = z.number();
const text = z.string();
const references = z.record(text, z.looseObject({ connectorId: text, source: text }));
const runStatus = z.enum(['Waiting', 'Running', 'Succeeded', 'Failed', 'Cancelled', 'TimedOut']);

const rowSchemas: Readonly<Record<TableName, z.ZodMiniType>> = {
  meta: z.looseObject({ key: text }),
  people: z.looseObject({
    id: text,
    name: text,
    mail: text,
    licence: z.enum(['free', 'seeded', 'premium']),
  }),
  groups: z.looseObject({ id: text, name: text, members: z.array(text) }),
  environments: z.looseObject({
    id: text,
    name: text,
    isDefault: z.boolean(),
    settings: z.looseObject({ guestsMayExport: z.boolean(), guestsMayReshare: z.boolean() }),
  }),
  roles: z.looseObject({
    environmentId: text,
    principalId: text,
    role: z.enum(['admin', 'maker', 'basic']),
  }),
  flows: z.looseObject({
    id: text,
    environmentId: text,
    name: text,
    description: text,
    state: z.enum(['Started', 'Stopped', 'Suspended']),
    kind: z.enum(['automated', 'instant', 'scheduled']),
    dialect: z.enum(['powerAutomate', 'consumption', 'standard']),
    creatorId: text,
    createdAt: time,
    modifiedAt: time,
    modifiedBy: text,
    publishedVersion: z.int(),
    deletedAt: z.optional(time),
    steps: z.array(z.looseObject({ type: text })),
    startsWith: text,
  }),
  grants: z.looseObject({
    flowId: text,
    principalId: text,
    role: z.enum(['owner', 'runOnly']),
    grantedBy: text,
    grantedAt: time,
  }),
  versions: z.looseObject({
    flowId: text,
    number: z.int(),
    definition: text,
    connectionReferences: references,
    createdAt: time,
    createdBy: text,
  }),
  drafts: z.looseObject({
    flowId: text,
    baseVersion: z.int(),
    definition: text,
    seq: z.int(),
    publishedSeq: z.int(),
    lastSeq: z.int(),
    connectionReferences: references,
  }),
  draftLog: z.looseObject({
    flowId: text,
    seq: z.int(),
    commandId: text,
    actorId: text,
    at: time,
    command: z.looseObject({ name: text, args: z.record(text, z.unknown()) }),
  }),
  connections: z.looseObject({
    id: text,
    environmentId: text,
    connectorId: text,
    ownerId: text,
    name: text,
    createdAt: time,
    status: z.enum(['connected', 'broken']),
  }),
  credentials: z.looseObject({ connectionId: text, field: text, iv: text, data: text }),
  credentialKeys: z.looseObject({ connectionId: text, field: text, key: z.looseObject({}) }),
  copies: z.looseObject({
    id: text,
    recipientId: text,
    sentBy: text,
    sentAt: time,
    name: text,
    description: text,
    definition: text,
    connectorIds: z.array(text),
    flowId: z.optional(text),
  }),
  runs: z.looseObject({
    id: text,
    flowId: text,
    environmentId: text,
    version: z.nullable(z.int()),
    definition: text,
    connectionReferences: references,
    startedBy: text,
    startedAt: time,
    endedAt: z.optional(time),
    status: runStatus,
  }),
  journal: z.looseObject({
    runId: text,
    firstSeq: z.int(),
    events: z.array(z.looseObject({ type: text, at: time })),
  }),
  operations: z.looseObject({
    seq: z.int(),
    environmentId: text,
    actorId: text,
    operation: text,
    target: z.looseObject({ kind: text, id: text }),
    at: time,
    outcome: z.enum(['done', 'refused']),
  }),
  world: z.looseObject({
    table: text,
    id: text,
    version: z.int(),
    row: z.record(text, z.unknown()),
  }),
  worldLog: z.looseObject({
    seq: z.int(),
    table: text,
    id: text,
    change: z.enum(['created', 'modified', 'deleted']),
    at: time,
  }),
  schedules: z.looseObject({
    flowId: text,
    recurrence: text,
    timeZone: text,
    catchUp: z.enum(['skips', 'makesUp']),
    since: time,
    nextAt: z.nullable(time),
    lastAt: z.optional(time),
  }),
  flowTests: z.looseObject({
    flowId: text,
    id: text,
    createdAt: time,
    createdBy: text,
    test: text,
  }),
  leases: z.looseObject({ name: text, holder: text, fence: z.int(), heartbeatAt: time }),
};

/** Told about a row that was left out because it does not fit its table. */
export type Quarantine = (report: {
  readonly table: TableName;
  readonly row: unknown;
  readonly reason: string;
}) => void;

/** The row itself if it fits its table; else it is reported and left out. */
export function admitRow<T extends TableName>(
  table: T,
  row: unknown,
  quarantine: Quarantine,
): Tables[T] | undefined {
  const reason = misfitOf(table, row);
  if (reason === undefined) return row as Tables[T];
  quarantine({ table, row, reason });
  return undefined;
}

export function admitRows<T extends TableName>(
  table: T,
  rows: readonly unknown[],
  quarantine: Quarantine,
): Tables[T][] {
  return rows.flatMap((row) => admitRow(table, row, quarantine) ?? []);
}

/** Why a row does not fit its table; undefined if it fits. */
export function misfitOf(table: TableName, row: unknown): string | undefined {
  const result = rowSchemas[table].safeParse(row);
  if (result.success) return undefined;
  const issue = result.error.issues[0];
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`;
}
