/** What the services tell of flows: rows of lists, and everything that the details page shows. */
import type { Flow } from '../../model/flow';
import type { RunStatus } from '../../model/run/events';
import type { Refusal } from './result';

/** Which flows a list shows. */
export type FlowTab = 'mine' | 'team' | 'sharedWithMe' | 'deleted';

export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'group';
  readonly guest?: boolean;
  readonly mail?: string;
  /** What they do, of a colleague. */
  readonly title?: string;
  /** Where they are from, of a guest. */
  readonly company?: string;
  /** People in a group, nested groups included. */
  readonly memberCount?: number;
  /** The account is closed; it has no rights any more. */
  readonly disabled?: boolean;
}

export interface FlowSummary extends Flow {
  readonly owners: readonly Principal[];
  /** Oldest first, at most twelve. */
  readonly lastRuns: readonly { readonly status: RunStatus; readonly startedAt: number }[];
  readonly runs28Days: number;
  readonly lastRunAt?: number;
  /** The draft holds edits that are not published. */
  readonly hasDraftChanges: boolean;
}

export interface FlowDetails {
  readonly flow: FlowSummary;
  readonly creator: Principal;
  readonly modifiedByName: string;
  /** Inputs that the button asks for; 0 for other flows. */
  readonly inputCount: number;
  readonly stepCount: number;
  /** Of a flow that the clock starts. */
  readonly schedule?: FlowSchedule;
  /** Something should start it by itself, and cannot here: a sentence that says why. */
  readonly neverFires?: string;
  readonly history: RunHistory;
  /** Newest first, at most ten. */
  readonly lastRuns: readonly RunLine[];
  /** The creator first. */
  readonly owners: readonly FlowOwner[];
  readonly runOnlyUsers: readonly SharedWith[];
  readonly connections: {
    /** Used by a step. */
    readonly embedded: readonly FlowConnection[];
    /** Defined, used by no step now; comes back when a step uses it again. */
    readonly other: readonly FlowConnection[];
  };
  /** Newest first. */
  readonly versions: readonly VersionLine[];
  /** What the guard would answer to the caller now; the page mirrors it and decides nothing. */
  readonly can: Readonly<Record<FlowOperation, boolean>>;
  /** Why not, for each operation that `can` refuses. */
  readonly whyNot: Readonly<Partial<Record<FlowOperation, Refusal>>>;
}

/** Operations of the permission table that the details page offers. */
export type FlowOperation =
  | 'viewDefinition'
  | 'editDefinition'
  | 'editProperties'
  | 'viewRunHistory'
  | 'viewRunDetail'
  | 'viewVersions'
  | 'viewConnectionsOfFlow'
  | 'runFlow'
  | 'testFlow'
  | 'StartFlow'
  | 'StopFlow'
  | 'DeleteFlow'
  | 'CancelFlowRun'
  | 'ResubmitFlow'
  | 'saveAs'
  | 'sendCopy'
  | 'addOwner'
  | 'addGuestOwner'
  | 'removeOwner'
  | 'leaveFlow'
  | 'addRunOnly'
  | 'removeRunOnly'
  | 'setRunOnlyConnectionMode'
  | 'replaceConnectionReference';

export interface FlowSchedule {
  /** IANA name of the zone whose clock it goes by. */
  readonly timeZone: string;
  /** What happens to times that pass while nothing runs. */
  readonly catchUp: 'skips' | 'makesUp';
  /** null: the flow is off, or there is no time any more. */
  readonly nextAt: number | null;
  /** The last time that had its turn. */
  readonly lastAt?: number;
  /** The last time that some were missed. */
  readonly missed?: { readonly count: number; readonly from: number; readonly to: number };
  /** Why the last turn started no run. */
  readonly trouble?: { readonly code: string; readonly message: string; readonly at: number };
}

export interface RunHistory {
  /** 28 days, oldest first, today last; without gaps. */
  readonly days: readonly HistoryDay[];
  readonly runs: number;
  readonly succeeded: number;
  readonly failed: number;
  /** Of the runs that have ended; absent when none has. */
  readonly medianMs?: number;
}

export interface HistoryDay {
  /** UTC milliseconds of the caller's midnight. */
  readonly startsAt: number;
  readonly succeeded: number;
  /** Failed or timed out. */
  readonly failed: number;
  /** Running, waiting or cancelled. */
  readonly other: number;
}

export interface RunLine {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly status: RunStatus;
  readonly startedBy: Principal;
  readonly failedAction?: string;
  /** null: a run of the draft. */
  readonly version: number | null;
}

export interface SharedWith extends Principal {
  readonly sharedAt: number;
  readonly sharedByName: string;
}

export interface FlowOwner extends Principal {
  readonly isCreator: boolean;
  /** Absent for the creator. */
  readonly sharedAt?: number;
  readonly sharedByName?: string;
  /** Connections of this owner, or of the group's members, that steps of the flow use. */
  readonly embedded: readonly EmbeddedUse[];
}

export interface EmbeddedUse {
  readonly reference: string;
  readonly connectorId: string;
  /** What a person sees of the connection: usually the account. */
  readonly account: string;
  readonly ownerName: string;
  readonly steps: readonly string[];
}

export interface FlowConnection {
  /** Key of the reference in the definition. */
  readonly reference: string;
  readonly connectorId: string;
  /** `invoker`: provided by the run-only user. */
  readonly mode: 'embedded' | 'invoker';
  /** The connection that stands behind an embedded reference, or that would if the mode were changed back. */
  readonly connection?: {
    readonly id: string;
    readonly account: string;
    readonly owner: Principal;
    readonly isMine: boolean;
  };
  /**
   * `missing`: none was chosen, or it was deleted. `broken`: it must be signed in again. `ownerGone`: who
   * made it owns this flow no longer, so the steps fail until it is replaced.
   */
  readonly status: 'connected' | 'broken' | 'missing' | 'ownerGone';
  readonly steps: readonly string[];
}

export interface VersionLine {
  readonly number: number;
  readonly createdAt: number;
  readonly createdByName: string;
  readonly name?: string;
  readonly note?: string;
}
