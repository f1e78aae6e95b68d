/** Who else may own or run a flow, and copies of it. */
import type { Flow, FlowKind, StepTile } from '../../model/flow';
import type { EmbeddedUse, Principal } from './flows';
import type { Result } from './result';

/** Somebody who can be chosen to share with. */
export interface Candidate extends Principal {
  /** False: a guest whom no administrator has admitted to this environment. */
  readonly admitted: boolean;
}

/** What stops working when an owner goes; empty lists: nothing does. */
export interface RemovalImpact {
  /** Steps that sign in with a connection of somebody who would own the flow no longer. */
  readonly connections: readonly EmbeddedUse[];
  /** People and groups that may only run the flow, and would meet those steps. */
  readonly runOnlyUsers: number;
}

export interface ReceivedCopy {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly sentByName: string;
  readonly sentAt: number;
  readonly kind: FlowKind;
  readonly startsWith: string;
  readonly steps: readonly StepTile[];
  readonly stepCount: number;
  /** Connectors for which the recipient will need connections of their own. */
  readonly connectorIds: readonly string[];
  /** The flow that was made of it last. */
  readonly flowId?: string;
}

export interface SharingServices {
  /** People and groups by a part of their name or address; at most twenty. */
  findPrincipals(query: {
    environmentId: string;
    text: string;
  }): Promise<Result<readonly Candidate[]>>;
  /** Takes effect at once. Somebody who is an owner already stays one. */
  addOwner(request: { flowId: string; principalId: string }): Promise<Result<null>>;
  removeOwner(request: { flowId: string; principalId: string }): Promise<Result<null>>;
  impactOfRemoving(query: { flowId: string; principalId: string }): Promise<Result<RemovalImpact>>;
  /** Ends one's own ownership. The creator cannot; a group owner leaves the group instead. */
  leave(request: { flowId: string }): Promise<Result<null>>;
  addRunOnly(request: { flowId: string; principalId: string }): Promise<Result<null>>;
  removeRunOnly(request: { flowId: string; principalId: string }): Promise<Result<null>>;
  /**
   * For runs that start from now on, of the draft and of what is published. Back to `embedded` uses the
   * connection that stood there before, else the caller's own.
   */
  setConnectionMode(request: {
    flowId: string;
    reference: string;
    mode: 'embedded' | 'invoker';
  }): Promise<Result<null>>;
  /** What is published, else the draft. It cannot be taken back. All recipients or none. */
  sendCopy(request: {
    flowId: string;
    /** Ids of people. */
    recipients: readonly string[];
    name: string;
    description: string;
  }): Promise<Result<{ readonly sent: number }>>;
  copiesReceived(): Promise<Result<readonly ReceivedCopy[]>>;
  /** Makes an independent flow, turned off and unpublished. */
  acceptCopy(request: {
    copyId: string;
    environmentId: string;
    name: string;
  }): Promise<Result<Flow>>;
}
