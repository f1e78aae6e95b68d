/** The mailbox of the acting person: rows of the simulated mail system that are theirs. */
import * as z from 'zod/mini';
import type { JsonObject } from '../model/definition';
import type { WorldRow } from '../storage/schema';
import type { ReadTx } from '../storage/store';
import type { Mail } from './api';
import { id } from './fields';
import { read, type WriteCall, write } from './method';
import { refuse } from './refusals';

export const mailTable = 'mail/messages';

const stored = z.object({
  from: z.string(),
  fromName: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  receivedAt: z.number(),
  read: z.boolean(),
  importance: z.enum(['Low', 'Normal', 'High']),
});

export const mail = {
  list: read({
    subject: { kind: 'own' },
    request: z.object({}),
    tables: ['world'],
    act: async ({ tx, actor }) => {
      const from = [mailTable, `${actor.id}/`];
      const rows = await tx.list('world', { from, to: [mailTable, `${actor.id}/\uffff`] });
      return rows.flatMap(readMail).sort((a, b) => b.receivedAt - a.receivedAt);
    },
  }),

  markRead: write({
    subject: { kind: 'own' },
    request: z.object({ mailId: id, read: z.boolean() }),
    tables: ['world'],
    act: async (call, { mailId, read: isRead }) => {
      const row = await ownMail(call, mailId);
      const { version } = row;
      call.tx.put('world', { ...row, version: version + 1, row: { ...row.row, read: isRead } });
      tellMail(call, version);
      return null;
    },
  }),

  remove: write({
    subject: { kind: 'own' },
    request: z.object({ mailId: id }),
    tables: ['world'],
    act: async (call, { mailId }) => {
      const { version } = await ownMail(call, mailId);
      call.tx.delete('world', [mailTable, mailId]);
      tellMail(call, version);
      return null;
    },
  }),
};

function readMail({ id: mailId, row }: WorldRow): Mail[] {
  const checked = stored.safeParse(row);
  if (!checked.success) return [];
  const { flowId, runId, copyId } = row as JsonObject;
  const origin = typeof flowId === 'string' && typeof runId === 'string' ? { flowId, runId } : null;
  return [
    {
      id: mailId,
      ...checked.data,
      ...(origin ? { origin } : {}),
      ...(typeof copyId === 'string' ? { copyId } : {}),
    },
  ];
}

async function ownMail(
  call: { tx: ReadTx; actor: { id: string } },
  mailId: string,
): Promise<WorldRow> {
  const own = mailId.startsWith(`${call.actor.id}/`);
  const row = own ? await call.tx.get('world', [mailTable, mailId]) : undefined;
  return row ?? refuse('NotFound', 404, 'There is no such mail.');
}

function tellMail(call: WriteCall, version: number): void {
  call.tell({ kind: 'mail', id: call.actor.id, version: version + 1 });
}
