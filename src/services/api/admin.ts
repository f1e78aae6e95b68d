/** What the administrators of an environment may see. */
import type { RefusalCode, Result } from './result';

/** One line of the log: who did what to what, when, and how it ended. */
export interface AuditEntry {
  readonly seq: number;
  readonly at: number;
  readonly actorId: string;
  readonly actorName: string;
  /** Name of the service method, e.g. `sharing.addOwner`. */
  readonly operation: string;
  readonly target: AuditTarget;
  /** Whom or what else it concerns: the new owner, the connection that was chosen. */
  readonly about?: AuditTarget;
  readonly outcome: 'done' | 'refused';
  readonly code?: RefusalCode;
}

export interface AuditTarget {
  /** `flow`, `run`, `draft`, `connection`, `person`, `group`, `environment`, `copy`. */
  readonly kind: string;
  readonly id: string;
  readonly name?: string;
}

export interface AdminServices {
  /** Newest first. `before` is the `seq` of the last line that is there already. */
  audit(query: {
    environmentId: string;
    before?: number;
    limit?: number;
  }): Promise<Result<{ readonly entries: readonly AuditEntry[]; readonly more: boolean }>>;
}
