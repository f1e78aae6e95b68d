import * as z from 'zod/mini';
import type { ConnectorManifest } from '../model/connector';
import type { Version } from '../model/flow';
import { summarizeFlow } from '../model/flow-summary';
import { parseDefinition } from '../model/parse';
import type { ReadTx } from '../storage/store';
import { withSnapshot } from './draft-document';
import { draftRow } from './drafts';
import { displayName, id, longText, sequence } from './fields';
import { change, existing, readable } from './flows';
import { read, write } from './method';
import { refuse } from './refusals';
import { refuseUnsound } from './soundness';
import { versionLine, versionLines } from './version-lines';

const ofFlow = { kind: 'flow', of: (request: { flowId: string }) => request.flowId } as const;

export function versionMethods(connectors: readonly ConnectorManifest[]) {
  return {
    publish: write({
      subject: ofFlow,
      permission: 'editDefinition',
      request: z.object({
        flowId: id,
        seq: sequence,
        baseVersion: sequence,
        name: z.optional(displayName),
        note: z.optional(longText),
      }),
      tables: ['flows', 'drafts', 'draftLog', 'versions'],
      act: async (call, { flowId, seq, baseVersion, name, note }) => {
        const { tx, now, actor } = call;
        const flow = existing(call.flow);
        const row = await draftRow(tx, flowId);
        if (row.lastSeq !== seq || flow.publishedVersion !== baseVersion) {
          refuse('VersionConflict', 409, 'Somebody changed this flow since you last saw it.');
        }
        const current = await withSnapshot(tx, row);
        const text = current.definition;
        const definition = readable(parseDefinition(text));
        refuseUnsound(definition, flow, connectors, 'published');
        const version: Version = {
          flowId,
          number: (await lastNumber(tx, flowId)) + 1,
          definition: text,
          connectionReferences: row.connectionReferences,
          createdAt: now,
          createdBy: actor.id,
          ...(name === undefined ? {} : { name }),
          ...(note === undefined ? {} : { note }),
        };
        tx.put('versions', version);
        tx.put('drafts', { ...current, publishedSeq: seq, baseVersion: version.number });
        const first = flow.publishedVersion === 0;
        change(call, {
          ...summarizeFlow(definition, connectors),
          publishedVersion: version.number,
          ...(first ? { state: 'Started' as const } : {}),
        });
        call.tell({ kind: 'draft', id: flowId, environmentId: flow.environmentId, version: seq });
        return version;
      },
    }),

    versions: read({
      subject: ofFlow,
      permission: 'viewVersions',
      request: z.object({ flowId: id }),
      tables: ['versions', 'people', 'groups'],
      act: ({ tx }, { flowId }) => versionLines(tx, flowId),
    }),

    describeVersion: write({
      subject: ofFlow,
      permission: 'editDefinition',
      request: z.object({
        flowId: id,
        number: sequence,
        name: z.optional(displayName),
        note: z.optional(longText),
      }),
      tables: ['versions'],
      act: async (call, { flowId, number, name, note }) => {
        const { tx, now } = call;
        const { name: flowName, environmentId } = existing(call.flow);
        const before = await existingVersion(tx, flowId, number);
        const { name: _name, note: _note, ...kept } = before;
        const after: Version = {
          ...kept,
          ...(name === undefined ? {} : { name }),
          ...(note === undefined ? {} : { note }),
        };
        tx.put('versions', after);
        const target = { kind: 'flow', id: flowId, name: flowName } as const;
        call.log({ target, environmentId, before, after });
        call.tell({ kind: 'flow', id: flowId, environmentId, version: now });
        return await versionLine(tx, after);
      },
    }),

    version: read({
      subject: ofFlow,
      permission: 'viewVersions',
      request: z.object({ flowId: id, number: sequence }),
      tables: ['versions'],
      act: ({ tx }, { flowId, number }) => existingVersion(tx, flowId, number),
    }),
  };
}

async function existingVersion(tx: ReadTx, flowId: string, number: number): Promise<Version> {
  const version = await tx.get('versions', [flowId, number]);
  return version ?? refuse('NotFound', 404, `This flow has no version ${number}.`);
}

async function lastNumber(tx: ReadTx, flowId: string): Promise<number> {
  const range = { from: [flowId, 0], to: [flowId, Number.MAX_SAFE_INTEGER] };
  const [last] = await tx.list('versions', { ...range, descending: true, limit: 1 });
  return last?.number ?? 0;
}
