/** What every answer is: a value, or a refusal with a code that pages turn into words. */

export type RefusalCode =
  | 'FlowNotFound'
  | 'NotFound'
  | 'FlowPermissionDenied'
  | 'MissingEnvironmentRole'
  | 'FlowSuspended'
  | 'FlowTurnedOff'
  | 'NotConnectionOwner'
  | 'CreatorCannotBeRemoved'
  | 'LastOwner'
  | 'NotInstantFlow'
  /** The caller's own licence does not cover sharing. */
  | 'LicenceRequired'
  | 'UnknownPrincipal'
  | 'GuestNotAdmitted'
  /** A run needs a connection of whoever starts it; `details.connectors` names them. */
  | 'ConnectionRequired'
  /** A service was asked, and did not give what was asked for. */
  | 'OperationFailed'
  | 'InvalidRequest'
  | 'InvalidDefinition'
  /** A backup that is newer, cut off, or none. */
  | 'InvalidBackup'
  | 'VersionConflict'
  | 'StorageFull'
  | 'StorageUnavailable'
  | 'NewerSchema';

export interface Refusal {
  readonly code: RefusalCode;
  /** 400, 403, 404, 409, 502, 507: as the management interface would answer. */
  readonly status: number;
  readonly message: string;
  /** E.g. the missing role, or the problems of a definition. */
  readonly details?: unknown;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };
