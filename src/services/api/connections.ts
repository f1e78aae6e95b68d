/** A person's own connections. No answer holds a credential. */
import type { Connection } from '../../model/flow';
import type { Result } from './result';

/** Where a connection is used; removing it stops these steps. */
export interface ConnectionUse {
  readonly flowId: string;
  readonly flowName: string;
  readonly reference: string;
  readonly steps: readonly string[];
  readonly runOnlyUsers: number;
}

export interface ConnectionUses {
  /** In flows that the caller owns. */
  readonly uses: readonly ConnectionUse[];
  /** Flows that the caller owns no longer, or that were deleted. */
  readonly elsewhere: number;
}

export interface OwnConnection extends Connection {
  /** Whether a credential is stored for it; it can be replaced, never read. */
  readonly hasCredential: boolean;
  /** Flows that name it. */
  readonly usedBy: number;
}

export interface ConnectionServices {
  list(query: { environmentId: string }): Promise<Result<readonly OwnConnection[]>>;
  create(request: {
    environmentId: string;
    connectorId: string;
    /** What a person sees of it; their address if absent. */
    name?: string;
    /** By the names of the connector's connection fields. */
    values?: Readonly<Record<string, string>>;
  }): Promise<Result<Connection>>;
  /** Replaces the name or the credential. A value that is absent stays; an empty one goes. */
  update(request: {
    connectionId: string;
    name?: string;
    values?: Readonly<Record<string, string>>;
  }): Promise<Result<Connection>>;
  /** Also what removing it would break: show it before the question. */
  usedBy(query: { connectionId: string }): Promise<Result<ConnectionUses>>;
  remove(request: { connectionId: string }): Promise<Result<null>>;
  /** Points the steps of one reference at a connection of the caller, or at another one of the flow. */
  rebind(request: {
    flowId: string;
    reference: string;
    connectionId: string;
  }): Promise<Result<null>>;
}
