/** What a person owns: a flow with its versions, draft and connection references. */
import type { JsonText } from './definition';

export type FlowState = 'Started' | 'Stopped' | 'Suspended';
export type FlowKind = 'automated' | 'instant' | 'scheduled';
export type Dialect = 'powerAutomate' | 'consumption' | 'standard';

export interface Flow {
  readonly id: string;
  readonly environmentId: string;
  readonly name: string;
  readonly description: string;
  readonly state: FlowState;
  readonly kind: FlowKind;
  readonly dialect: Dialect;
  readonly creatorId: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly modifiedBy: string;
  /** Number of the published version; 0: never published. */
  readonly publishedVersion: number;
  readonly deletedAt?: number;
  /** Tiles of the first steps, for lists: trigger first. */
  readonly steps: readonly StepTile[];
  /** The second line in lists: how it starts. */
  readonly startsWith: string;
}

export interface StepTile {
  readonly type: string;
  readonly connectorId?: string;
}

export interface Version {
  readonly flowId: string;
  readonly number: number;
  readonly definition: JsonText;
  readonly connectionReferences: Readonly<Record<string, ConnectionReference>>;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly name?: string;
  readonly note?: string;
}

/** Which connection a reference key of the definition stands for. */
export interface ConnectionReference {
  readonly connectorId: string;
  readonly connectionId?: string;
  /** `invoker`: the person who runs the flow gives theirs. */
  readonly source: 'embedded' | 'invoker';
}

export interface Connection {
  readonly id: string;
  readonly environmentId: string;
  readonly connectorId: string;
  readonly ownerId: string;
  /** What a person sees: usually the account. */
  readonly name: string;
  readonly createdAt: number;
  readonly status: 'connected' | 'broken';
}

export interface Run {
  readonly id: string;
  readonly flowId: string;
  readonly environmentId: string;
  /** Published version number, or null for a run of the draft. */
  readonly version: number | null;
  /** The definition of that moment, fixed for the run. */
  readonly definition: JsonText;
  readonly connectionReferences: Readonly<Record<string, ConnectionReference>>;
  readonly startedBy: string;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly status: import('./run/events').RunStatus;
  readonly error?: import('./run/events').RunError;
  /** Somebody asked to stop it; the leader does so when it hears of it. */
  readonly cancelRequestedAt?: number;
  /** The action that failed first, for lists. */
  readonly failedAction?: string;
  /** Whose defaults and limits hold for it; that of its flow where it is not said. */
  readonly dialect?: Dialect;
  /** The run of which this one is a new try. */
  readonly originRunId?: string;
  /** The step from which it runs again; what came before is kept from the run that it is a try of. */
  readonly fromStep?: string;
  /** Steps that somebody has given a result for this run. */
  readonly mocked?: readonly string[];
  /** Somebody lets it go on from where it stands; the leader does so when it hears of it. */
  readonly resumption?: Resumption;
  /** The call of another run that has started it, by its idempotency key. */
  readonly parentKey?: string;
  /** The due time that started it; absent if somebody did. `startedBy` is then the flow's creator. */
  readonly scheduledFor?: number;
  /** How many runs of its flow may be under way at once, where its trigger limits them. */
  readonly slots?: number;
  /** Since when it waits for one of them to end; the host leaves it alone until then. */
  readonly queuedAt?: number;
}

/** `number` tells one request from the next. */
export interface Resumption {
  readonly number: number;
  readonly only?: readonly string[];
  readonly stops?: import('./run/events').Stops;
}
