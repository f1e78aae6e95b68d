import * as z from 'zod/mini';
import { findProblems } from '../model/check/find-problems';
import { openClashes } from '../model/clash/fold';
import type { ConnectorManifest } from '../model/connector';
import type { Json } from '../model/definition';
import type { Command, DraftEntry } from '../model/edit-log';
import { parseDefinition, serializeDefinition } from '../model/parse';
import type { DraftRow } from '../storage/schema';
import type { ReadTx } from '../storage/store';
import {
  clashLog,
  currentDraft,
  entriesAfter,
  snapshotEvery,
  withSnapshot,
} from './draft-document';
import { id, sequence } from './fields';
import { existing } from './flows';
import { read, type WriteCall, write } from './method';
import { bindReferences } from './references';
import { refuse } from './refusals';

const flowOnly = z.object({ flowId: id });
const ofFlow = { kind: 'flow', of: (request: { flowId: string }) => request.flowId } as const;
const command = z.object({
  name: z.string().check(z.maxLength(100)),
  args: z.record(z.string(), z.json()),
});

export function draftMethods(connectors: readonly ConnectorManifest[]) {
  return {
    open: read({
      subject: ofFlow,
      permission: 'viewDefinition',
      request: flowOnly,
      tables: ['drafts', 'draftLog', 'versions'],
      act: async ({ tx, flow }, { flowId }) => {
        const row = await draftRow(tx, flowId);
        const version = await tx.get('versions', [flowId, existing(flow).publishedVersion]);
        const clashes = await clashLog(tx, row);
        return {
          flowId,
          flow: existing(flow),
          baseVersion: row.baseVersion,
          definition: clashes ? serializeDefinition(clashes.definition) : row.definition,
          seq: row.lastSeq,
          isContested: clashes !== null && openClashes(clashes).length > 0,
          publishedSeq: row.publishedSeq,
          ...(version ? { publishedAt: version.createdAt } : {}),
          connectionReferences: row.connectionReferences,
        };
      },
    }),

    append: write({
      subject: ofFlow,
      permission: 'editDefinition',
      request: z.object({
        flowId: id,
        since: sequence,
        tab: z.optional(id),
        entries: z
          .array(z.object({ commandId: id, command, upon: z.optional(sequence) }))
          .check(z.maxLength(1000)),
      }),
      tables: ['drafts', 'draftLog', 'connections'],
      act: async (call, { flowId, since, tab, entries }) => {
        await appendEntries(call, connectors, flowId, tab, entries);
        return await entriesAfter(call.tx, flowId, since);
      },
    }),

    since: read({
      subject: ofFlow,
      permission: 'viewDefinition',
      request: z.object({ flowId: id, seq: sequence }),
      tables: ['draftLog'],
      act: ({ tx }, { flowId, seq }) => entriesAfter(tx, flowId, seq),
    }),

    clashes: read({
      subject: ofFlow,
      permission: 'viewDefinition',
      request: flowOnly,
      tables: ['drafts', 'draftLog'],
      act: async ({ tx }, { flowId }) => {
        const log = await clashLog(tx, await draftRow(tx, flowId));
        return log ? openClashes(log) : [];
      },
    }),

    discard: write({
      subject: ofFlow,
      permission: 'editDefinition',
      request: flowOnly,
      tables: ['drafts', 'draftLog', 'versions'],
      act: async (call, { flowId }) => {
        const row = await draftRow(call.tx, flowId);
        const version = await call.tx.get('versions', [flowId, row.baseVersion]);
        if (!version)
          return refuse('InvalidRequest', 400, 'There is no published version to go back to.');
        const { definition, connectionReferences } = version;
        // A number of its own: open designers see that the log has moved and read the draft anew.
        const seq = row.lastSeq + 1;
        const { clashes: _clashes, ...kept } = row;
        const reset = {
          ...kept,
          definition,
          connectionReferences,
          seq,
          lastSeq: seq,
          publishedSeq: seq,
        };
        call.tx.put('drafts', reset);
        logDraft(call, row, reset);
        return { flowId, baseVersion: row.baseVersion, definition, seq };
      },
    }),

    problems: read({
      subject: ofFlow,
      permission: 'viewDefinition',
      request: flowOnly,
      tables: ['drafts', 'draftLog'],
      act: async ({ tx, flow }, { flowId }) => {
        const parsed = parseDefinition(await currentDraft(tx, await draftRow(tx, flowId)));
        const { dialect } = existing(flow);
        return parsed.ok ? findProblems(parsed.definition, { connectors, dialect }) : [];
      },
    }),
  };
}

export async function draftRow(tx: ReadTx, flowId: string): Promise<DraftRow> {
  return (await tx.get('drafts', flowId)) ?? refuse('NotFound', 404, 'This flow has no draft.');
}

interface Given {
  readonly commandId: string;
  readonly command: Command;
  readonly upon?: number | undefined;
}

async function appendEntries(
  call: WriteCall,
  connectors: readonly ConnectorManifest[],
  flowId: string,
  tab: string | undefined,
  entries: readonly Given[],
): Promise<void> {
  const { tx, now, actor } = call;
  const row = await draftRow(tx, flowId);
  const fresh = await notYetThere(tx, row, entries);
  if (fresh.length === 0) return;
  let seq = row.lastSeq;
  for (const { commandId, command, upon } of fresh) {
    // What nobody has written yet cannot have been seen.
    const seen = upon === undefined ? {} : { upon: Math.min(upon, row.lastSeq) };
    seq++;
    const entry: DraftEntry = {
      flowId,
      seq,
      commandId,
      actorId: actor.id,
      at: now,
      command,
      ...(tab === undefined ? {} : { tab }),
      ...seen,
    };
    tx.put('draftLog', entry);
  }
  const { environmentId } = existing(call.flow);
  const connectionReferences = await bindReferences(
    { tx, actorId: actor.id, environmentId, now, platform: call.platform },
    connectors,
    fresh.map((one) => one.command.args as Json),
    row.connectionReferences,
  );
  const next = { ...row, lastSeq: seq, connectionReferences };
  tx.put('drafts', next);
  if (seq - row.seq >= snapshotEvery) tx.put('drafts', await withSnapshot(tx, next));
  logDraft(call, { seq: row.lastSeq }, { seq });
}

/** A tab that did not hear its acknowledgement sends again: what stands in the log stays single. */
async function notYetThere(
  tx: ReadTx,
  row: DraftRow,
  entries: readonly Given[],
): Promise<readonly Given[]> {
  const recent = await tx.list('draftLog', {
    from: [row.flowId, 0],
    to: [row.flowId, Number.MAX_SAFE_INTEGER],
    descending: true,
    limit: 2000,
  });
  const known = new Set(recent.map((one) => one.commandId));
  return entries.filter((one) => !known.has(one.commandId));
}

function logDraft(call: WriteCall, before: unknown, after: { readonly seq: number }): void {
  const flow = existing(call.flow);
  const { id: flowId, name, environmentId } = flow;
  call.log({ target: { kind: 'draft', id: flowId, name }, environmentId, before, after });
  call.tell({ kind: 'draft', id: flowId, environmentId, version: after.seq });
}
