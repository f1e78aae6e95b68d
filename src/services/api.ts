/**
 * What the page may ask of the worker: every method, its request and its answer. A session is bound to
 * one actor when it is opened; no method takes an actor. Definitions and run values travel as text.
 */

import type { Problem } from '../model/check/problem';
import type { OpenClash } from '../model/clash/clash';
import type { ClockChange, ClockSetting } from '../model/clock';
import type { JsonObject, JsonText } from '../model/definition';
import type { Command, Draft, DraftEntry } from '../model/edit-log';
import type { ConnectionReference, Dialect, Flow, FlowKind, Run, Version } from '../model/flow';
import type { NetworkSetting } from '../model/network';
import type { Environment, EnvironmentRole, Person } from '../model/principal';
import type { RunEvent, RunStatus } from '../model/run/events';
import type { AdminServices } from './api/admin';
import type { ConnectionServices } from './api/connections';
import type { ConnectorServices, ScheduleServices } from './api/connectors';
import type { EvaluateServices } from './api/evaluate';
import type { FlowDetails, FlowSummary, FlowTab, VersionLine } from './api/flows';
import type { Result } from './api/result';
import type { SharingServices } from './api/sharing';
import type { TestServices } from './api/tests';
import type { TrialServices } from './api/trials';
import type { WorkspaceServices } from './api/workspace';

export type { AuditEntry, AuditTarget } from './api/admin';
export type { ConnectionUse, ConnectionUses, OwnConnection } from './api/connections';
export type { FieldQuestion, SchedulePreview } from './api/connectors';
export type * from './api/flows';
export type { Refusal, RefusalCode, Result } from './api/result';
export type { Candidate, ReceivedCopy, RemovalImpact } from './api/sharing';
export type { FlowTestLine, RecordedFlowTest, TestDetails } from './api/tests';
export type { BackupContent, StorageUse } from './api/workspace';

export interface RunSummary
  extends Omit<Run, 'definition' | 'connectionReferences' | 'resumption'> {
  readonly flowName: string;
  readonly startedByName: string;
  /** It has not ended, and nobody drives it: it goes on when a tab takes over. */
  readonly interrupted?: boolean;
}

/** A run that another has started, or that has started another. */
export interface RelatedRun {
  readonly runId: string;
  readonly flowName: string;
  readonly startedAt: number;
  readonly status: RunStatus;
}

/** `cursor`: the number of events up to the end of the page. */
export interface JournalPage {
  readonly events: readonly RunEvent[];
  readonly cursor: number;
  /** There are more at this moment. */
  readonly more: boolean;
}

export interface RoundPage extends Omit<JournalPage, 'events'> {
  /** Each with its number in the journal. */
  readonly events: readonly { readonly seq: number; readonly event: RunEvent }[];
}

export interface RunCard {
  readonly flowId: string;
  readonly name: string;
  readonly description: string;
  readonly state: Flow['state'];
  /** JSON schema of the inputs that the button asks for. */
  readonly inputs: JsonObject;
  /** Connectors of which the runner must give a connection of their own. */
  readonly asksFor: readonly AskedConnection[];
}

export interface AskedConnection {
  readonly reference: string;
  readonly connectorId: string;
  /** Those that the caller has and that fit; a run takes the first if none is named. */
  readonly connections: readonly { readonly id: string; readonly name: string }[];
}

export interface RunReceipt {
  readonly runId: string;
  readonly flowId: string;
  readonly flowName: string;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly status: RunStatus;
}

export interface Mail {
  readonly id: string;
  readonly from: string;
  readonly fromName: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  /** HTML as the sender wrote it; shown only through the sanitising renderer. */
  readonly body: string;
  readonly receivedAt: number;
  readonly read: boolean;
  readonly importance: 'Low' | 'Normal' | 'High';
  /** Where it came from, for the link. */
  readonly origin?: { readonly flowId: string; readonly runId: string };
  /** A flow was sent along: it can be created from this copy. */
  readonly copyId?: string;
}

export interface Session {
  readonly actor: Person;
  readonly environments: readonly (Environment & { readonly roles: readonly EnvironmentRole[] })[];
}

export interface Services {
  session: {
    /** Who one can act as on this device. */
    people(): Promise<Result<readonly Person[]>>;
    current(): Promise<Result<Session>>;
  };
  flows: {
    list(query: { environmentId: string; tab: FlowTab }): Promise<Result<readonly FlowSummary[]>>;
    get(query: { flowId: string }): Promise<Result<FlowSummary>>;
    /** `minutesWest`: as `Date.getTimezoneOffset` gives it, for the days of the history. */
    details(query: { flowId: string; minutesWest?: number }): Promise<Result<FlowDetails>>;
    create(request: {
      environmentId: string;
      name: string;
      kind: FlowKind;
      /** The whole definition; made by `model` from what the person chose. */
      definition: JsonText;
    }): Promise<Result<Flow>>;
    rename(request: {
      flowId: string;
      name: string;
      description?: string;
      /** The product whose rules, limits and defaults the flow follows from now on. */
      dialect?: Dialect;
    }): Promise<Result<Flow>>;
    turnOn(request: { flowId: string }): Promise<Result<Flow>>;
    turnOff(request: { flowId: string }): Promise<Result<Flow>>;
    /** Soft: can be restored for 21 days. */
    remove(request: { flowId: string }): Promise<Result<null>>;
    restore(request: { flowId: string }): Promise<Result<Flow>>;
    saveAs(request: { flowId: string; name: string }): Promise<Result<Flow>>;
    publish(request: {
      flowId: string;
      /** The draft entry that the person saw; refused if others came since. */
      seq: number;
      baseVersion: number;
      name?: string;
      note?: string;
    }): Promise<Result<Version>>;
    /** Newest first. */
    versions(query: { flowId: string }): Promise<Result<readonly VersionLine[]>>;
    /** What is left out is taken away. */
    describeVersion(request: {
      flowId: string;
      number: number;
      name?: string;
      note?: string;
    }): Promise<Result<VersionLine>>;
    version(query: { flowId: string; number: number }): Promise<Result<Version>>;
  };
  drafts: {
    open(query: { flowId: string }): Promise<
      Result<
        Draft & {
          readonly flow: Flow;
          readonly publishedAt?: number;
          /** The entry up to which the draft is published. */
          readonly publishedSeq: number;
          /** There are clashes to decide. */
          readonly isContested: boolean;
          readonly connectionReferences: Readonly<Record<string, ConnectionReference>>;
        }
      >
    >;
    /** Acknowledged only when on disk. Answers all entries after `since`, the new ones included. */
    append(request: {
      flowId: string;
      since: number;
      /** The open designer that they were given in, and what it had seen of others when they were. */
      tab?: string;
      entries: readonly { commandId: string; command: Command; upon?: number }[];
    }): Promise<Result<readonly DraftEntry[]>>;
    since(query: { flowId: string; seq: number }): Promise<Result<readonly DraftEntry[]>>;
    /** Values that several gave to one place without having seen each other, and nobody has decided on. */
    clashes(query: { flowId: string }): Promise<Result<readonly OpenClash[]>>;
    /** Throws the edits since the published version away. */
    discard(request: { flowId: string }): Promise<Result<Draft>>;
    problems(query: { flowId: string }): Promise<Result<readonly Problem[]>>;
  };
  runs: {
    start(request: {
      flowId: string;
      source: 'draft' | 'published';
      /** The body of the manual trigger. */
      body: JsonObject;
      /** Of the caller, by reference: for those that whoever runs the flow provides. */
      connections?: Readonly<Record<string, string>>;
    }): Promise<Result<{ runId: string }>>;
    list(query: {
      flowId?: string;
      environmentId: string;
      limit?: number;
    }): Promise<Result<readonly RunSummary[]>>;
    get(query: { runId: string }): Promise<Result<RunSummary & { readonly definition: JsonText }>>;
    /**
     * A page of the events after `cursor`; ask again for `more`, and when news says that there are more.
     * What is secured does not leave the worker.
     */
    journal(query: { runId: string; cursor: number }): Promise<Result<JournalPage>>;
    /**
     * What happened in one round, and in rounds within it: of the events after `after`, up to number
     * `until`, those of the repetition.
     */
    round(query: {
      runId: string;
      repetition: string;
      after: number;
      until: number;
    }): Promise<Result<RoundPage>>;
    /**
     * The run that started this one, and the one that an occurrence of a step has started; null where there
     * is none, and where the caller may not see it.
     */
    related(query: {
      runId: string;
      occurrence?: string;
    }): Promise<Result<{ readonly parent: RelatedRun | null; readonly child: RelatedRun | null }>>;
    cancel(request: { runId: string }): Promise<Result<null>>;
    /** What somebody who may only run a flow sees of it: nothing of its design. */
    card(query: { flowId: string }): Promise<Result<RunCard>>;
    /** What the person who started a run may always see of it. */
    receipt(query: { runId: string }): Promise<Result<RunReceipt>>;
    resubmit(request: { runId: string }): Promise<Result<{ runId: string }>>;
  } & EvaluateServices &
    TrialServices;
  tests: TestServices;
  sharing: SharingServices;
  connections: ConnectionServices;
  admin: AdminServices;
  connectors: ConnectorServices;
  mail: {
    list(): Promise<Result<readonly Mail[]>>;
    markRead(request: { mailId: string; read: boolean }): Promise<Result<null>>;
    remove(request: { mailId: string }): Promise<Result<null>>;
  };
  workspace: WorkspaceServices;
  /** The clock that everything goes by. */
  clock: {
    get(): Promise<Result<ClockSetting>>;
    set(request: ClockChange): Promise<Result<ClockSetting>>;
  };
  /** Where flows may send requests. */
  network: {
    get(): Promise<Result<NetworkSetting>>;
    set(request: NetworkSetting): Promise<Result<NetworkSetting>>;
  };
  schedule: ScheduleServices;
}

/** Sent to every tab after a change: invalidates what it names. */
export interface News {
  readonly kind:
    | 'flow'
    | 'draft'
    | 'run'
    | 'connection'
    | 'mail'
    | 'grant'
    | 'workspace'
    | 'clock'
    | 'schedule'
    | 'test';
  readonly id: string;
  readonly environmentId?: string;
  /** Number of the change within its kind and id (sequence number, version), for feeds. */
  readonly version: number;
}
