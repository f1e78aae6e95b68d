import * as z from 'zod/mini';
import type { OperationRow } from '../storage/schema';
import type { ReadTx } from '../storage/store';
import type { AuditEntry, AuditTarget, RefusalCode } from './api';
import { id, sequence } from './fields';
import { read } from './method';
import { nameOf } from './principals';

const mostLines = 200;

export const admin = {
  audit: read({
    subject: { kind: 'environment', of: ({ environmentId }) => environmentId },
    permission: 'viewAuditLog',
    request: z.object({
      environmentId: id,
      before: z.optional(sequence),
      limit: z.optional(z.int().check(z.gte(1), z.lte(mostLines))),
    }),
    tables: ['operations', 'connections'],
    act: async ({ tx }, { environmentId, before, limit = mostLines }) => {
      const rows = await tx.list('operations', {
        index: 'byEnvironment',
        from: [environmentId, 0],
        to: [environmentId, before ?? Number.MAX_SAFE_INTEGER],
        toOpen: true,
        descending: true,
        limit: limit + 1,
      });
      const entries: AuditEntry[] = [];
      for (const row of rows.slice(0, limit)) entries.push(await entryOf(tx, row));
      return { entries, more: rows.length > limit };
    },
  }),
};

async function entryOf(tx: ReadTx, row: OperationRow): Promise<AuditEntry> {
  const { seq, at, actorId, operation, outcome, about, code } = row;
  return {
    seq,
    at,
    actorId,
    actorName: await nameOf(tx, actorId),
    operation,
    target: await named(tx, row.target),
    outcome,
    ...(about === undefined ? {} : { about }),
    ...(code === undefined ? {} : { code: code as RefusalCode }),
  };
}

/** The log of a refusal holds no name: it was written by somebody who may not have known it. */
async function named(tx: ReadTx, target: AuditTarget): Promise<AuditTarget> {
  if (target.name !== undefined) return target;
  const name = await currentName(tx, target);
  return name === undefined ? target : { ...target, name };
}

async function currentName(
  tx: ReadTx,
  { kind, id: targetId }: AuditTarget,
): Promise<string | undefined> {
  if (kind === 'environment') return (await tx.get('environments', targetId))?.name;
  if (kind === 'connection') return (await tx.get('connections', targetId))?.name;
  const flowId = kind === 'run' ? (await tx.get('runs', targetId))?.flowId : targetId;
  return flowId === undefined ? undefined : (await tx.get('flows', flowId))?.name;
}
