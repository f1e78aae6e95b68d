/** The tables: row types, keys and indexes. Both stores and the migrations are made from this. */

import type { JsonObject, JsonText } from '../model/definition';
import type { Command, DraftEntry } from '../model/edit-log';
import type { Connection, ConnectionReference, Flow, Run, Version } from '../model/flow';
import type { TestVerdict } from '../model/flow-test/flow-test';
import type { Environment, Grant, Group, Person, RoleAssignment } from '../model/principal';
import type { RunEvent } from '../model/run/events';

export interface DraftRow {
  readonly flowId: string;
  readonly baseVersion: number;
  /** Definition after entry `seq`; later entries stand in draftLog. */
  readonly definition: JsonText;
  readonly seq: number;
  /** Last number given out. */
  readonly lastSeq: number;
  /** The entry up to which the draft is published. */
  readonly publishedSeq: number;
  readonly connectionReferences: Readonly<Record<string, ConnectionReference>>;
  /** What `model/clash` needs to go on from entry `seq`. */
  readonly clashes?: JsonText;
}

/** Several events of one run, written together. */
export interface JournalRow {
  readonly runId: string;
  readonly firstSeq: number;
  readonly events: readonly RunEvent[];
}

/** One change of anything: audit, undo and merging are readings of this log. */
export interface OperationRow {
  readonly seq: number;
  readonly environmentId: string;
  readonly actorId: string;
  /** Name of the service method. */
  readonly operation: string;
  readonly target: { readonly kind: string; readonly id: string; readonly name?: string };
  /** Whom or what else it concerns. */
  readonly about?: { readonly kind: string; readonly id: string; readonly name?: string };
  readonly at: number;
  readonly outcome: 'done' | 'refused';
  readonly code?: string;
  readonly hashBefore?: string;
  readonly hashAfter?: string;
  readonly inverse?: Command;
}

/** Row of a simulated system (mailbox, lists, …). */
export interface WorldRow {
  /** E.g. `mail/messages`. */
  readonly table: string;
  readonly id: string;
  readonly version: number;
  readonly row: JsonObject;
}

export interface WorldLogRow {
  readonly seq: number;
  readonly table: string;
  readonly id: string;
  readonly change: 'created' | 'modified' | 'deleted';
  readonly at: number;
}

/** A flow that was sent to one person, as a template: it names neither its origin nor a connection. */
export interface CopyRow {
  readonly id: string;
  readonly recipientId: string;
  readonly sentBy: string;
  readonly sentAt: number;
  readonly name: string;
  readonly description: string;
  readonly definition: JsonText;
  /** Connectors of which the recipient will need a connection. */
  readonly connectorIds: readonly string[];
  /** The flow that was made of it last. */
  readonly flowId?: string;
}

/** One value that a person entered for a connection, sealed by AES-GCM; both texts are base64. */
export interface CredentialRow {
  readonly connectionId: string;
  /** Name of the connector's field. */
  readonly field: string;
  readonly iv: string;
  readonly data: string;
}

/** Opens one credential. It cannot be exported and is in no backup, so only this device can use it. */
export interface CredentialKeyRow {
  readonly connectionId: string;
  readonly field: string;
  readonly key: CryptoKey;
}

/** Who drives runs and timers. Checked in every journal transaction. */
export interface LeaseRow {
  readonly name: string;
  readonly holder: string;
  readonly fence: number;
  readonly heartbeatAt: number;
}

/** When a flow that the clock or a poll starts has its next turn. Kept by the scheduler of the leader. */
export interface ScheduleRow {
  readonly flowId: string;
  /** The recurrence as it was read: another one begins anew. */
  readonly recurrence: JsonText;
  /** IANA name of the zone whose clock it goes by. */
  readonly timeZone: string;
  /** What happens to times that pass while nothing runs. */
  readonly catchUp: 'skips' | 'makesUp';
  /** UTC milliseconds: when it was turned on, from which an interval counts. */
  readonly since: number;
  /** null: it has no time any more. */
  readonly nextAt: number | null;
  /** The last time that had its turn. */
  readonly lastAt?: number;
  /** The last time that some were missed: how many, and the first and the last of them. */
  readonly missed?: { readonly count: number; readonly from: number; readonly to: number };
  /** What the last poll left: up to where it has seen. */
  readonly pollState?: JsonText;
  /** Why the last turn started no run, where a person should know. */
  readonly trouble?: { readonly code: string; readonly message: string; readonly at: number };
}

/** A test of a flow, and how it went when it was last run. */
export interface FlowTestRow {
  readonly flowId: string;
  readonly id: string;
  readonly createdAt: number;
  readonly createdBy: string;
  /** As model/flow-test reads it; name and note stand in it. */
  readonly test: JsonText;
  readonly last?: TestVerdict;
}

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

export interface Tables {
  meta: MetaRow;
  people: Person;
  groups: Group;
  environments: Environment;
  roles: RoleAssignment;
  flows: Flow;
  grants: Grant;
  versions: Version;
  drafts: DraftRow;
  draftLog: DraftEntry;
  connections: Connection;
  credentials: CredentialRow;
  credentialKeys: CredentialKeyRow;
  copies: CopyRow;
  runs: Run;
  journal: JournalRow;
  operations: OperationRow;
  world: WorldRow;
  worldLog: WorldLogRow;
  leases: LeaseRow;
  schedules: ScheduleRow;
  flowTests: FlowTestRow;
}
export type TableName = keyof Tables;

export interface TableSchema {
  /** Member, or members of a compound key. */
  readonly key: string | readonly string[];
  readonly indexes?: Readonly<Record<string, string | readonly string[]>>;
}

export const schemaVersion = 4;

export const tables: Readonly<Record<TableName, TableSchema>> = {
  meta: { key: 'key' },
  people: { key: 'id' },
  groups: { key: 'id' },
  environments: { key: 'id' },
  roles: { key: ['environmentId', 'principalId', 'role'] },
  flows: { key: 'id', indexes: { byEnvironment: 'environmentId' } },
  grants: { key: ['flowId', 'principalId', 'role'], indexes: { byPrincipal: 'principalId' } },
  versions: { key: ['flowId', 'number'] },
  drafts: { key: 'flowId' },
  draftLog: { key: ['flowId', 'seq'] },
  connections: { key: 'id', indexes: { byOwner: 'ownerId' } },
  credentials: { key: ['connectionId', 'field'] },
  credentialKeys: { key: ['connectionId', 'field'] },
  copies: { key: 'id', indexes: { byRecipient: ['recipientId', 'sentAt'] } },
  runs: {
    key: 'id',
    indexes: {
      byFlow: ['flowId', 'startedAt'],
      byStatus: ['status', 'startedAt'],
      byParent: 'parentKey',
    },
  },
  journal: { key: ['runId', 'firstSeq'] },
  operations: { key: 'seq', indexes: { byEnvironment: ['environmentId', 'seq'] } },
  world: { key: ['table', 'id'] },
  worldLog: { key: 'seq' },
  leases: { key: 'name' },
  schedules: { key: 'flowId' },
  flowTests: { key: ['flowId', 'id'] },
};
