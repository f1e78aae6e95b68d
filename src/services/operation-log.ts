/** The one log of changes: written in the transaction of the change, read by audit and undo. */
import type { WriteTx } from '../storage/store';
import { digest } from './digest';
import type { LogEntry } from './method';

/** Row of `meta` that holds the number of the last entry. */
export const operationCounter = 'operations.seq';

export async function writeOperation(
  tx: WriteTx,
  record: {
    readonly actorId: string;
    readonly operation: string;
    readonly at: number;
    readonly outcome: 'done' | 'refused';
    readonly code?: string;
    readonly entry: LogEntry;
  },
): Promise<void> {
  const { entry, ...rest } = record;
  const last = (await tx.get('meta', operationCounter))?.value;
  const seq = (typeof last === 'number' ? last : 0) + 1;
  tx.put('meta', { key: operationCounter, value: seq });
  tx.put('operations', {
    ...rest,
    seq,
    environmentId: entry.environmentId,
    target: entry.target,
    ...(entry.about === undefined ? {} : { about: entry.about }),
    ...(entry.before === undefined ? {} : { hashBefore: digest(entry.before) }),
    ...(entry.after === undefined ? {} : { hashAfter: digest(entry.after) }),
  });
}
