import * as z from 'zod/mini';
import type { ConnectorManifest } from '../model/connector';
import type { Definition } from '../model/definition';
import { dialects, signedDialect } from '../model/dialect';
import type { Dialect, Flow } from '../model/flow';
import { summarizeFlow } from '../model/flow-summary';
import { type Parsed, parseDefinition } from '../model/parse';
import type { FlowSummary, FlowTab } from './api';
import { currentDraft } from './draft-document';
import { definitionText, displayName, id, longText } from './fields';
import { flowsIn, runOnlySummary, summarize, summaryTables } from './flow-list';
import { restoreWindowMs } from './guard/decide';
import { read, type WriteCall, write } from './method';
import { cancelOpenRuns } from './open-runs';
import { bindReferences } from './references';
import { refuse } from './refusals';
import { refuseUnsound } from './soundness';

const flowOnly = z.object({ flowId: id });
const ofFlow = { kind: 'flow', of: (request: { flowId: string }) => request.flowId } as const;
const tabs = ['mine', 'team', 'sharedWithMe', 'deleted'] as const;
const listPermission: Record<FlowTab, string> = {
  mine: 'ListMyFlows',
  deleted: 'ListMyFlows',
  team: 'listTeamFlows',
  sharedWithMe: 'listSharedWithMe',
};

const dialect = z.enum(Object.keys(dialects) as Dialect[]);

export function flowMethods(connectors: readonly ConnectorManifest[]) {
  return {
    list: read({
      subject: { kind: 'environment', of: ({ environmentId }) => environmentId },
      permission: ({ tab }) => listPermission[tab],
      request: z.object({ environmentId: id, tab: z.enum(tabs) }),
      tables: summaryTables,
      act: async ({ tx, standing, now }, { environmentId, tab }) => {
        const summaries: FlowSummary[] = [];
        for (const flow of await flowsIn(tx, standing, environmentId, tab)) {
          summaries.push(
            tab === 'sharedWithMe' ? runOnlySummary(flow) : await summarize(tx, flow, now),
          );
        }
        return summaries;
      },
    }),

    get: read({
      subject: ofFlow,
      permission: 'viewDetailsPage',
      request: flowOnly,
      tables: summaryTables,
      act: ({ tx, flow, now }) => summarize(tx, existing(flow), now),
    }),

    create: write({
      subject: { kind: 'environment', of: ({ environmentId }) => environmentId },
      permission: 'CreateFlow',
      request: z.object({
        environmentId: id,
        name: displayName,
        kind: z.enum(['automated', 'instant', 'scheduled']),
        definition: definitionText,
      }),
      tables: ['flows', 'drafts', 'connections'],
      act: async (call, { environmentId, name, definition }) => {
        const parsed = readable(parseDefinition(definition));
        return await insertFlow(call, connectors, { environmentId, name }, parsed, definition);
      },
    }),

    rename: write({
      subject: ofFlow,
      permission: 'editProperties',
      request: z.object({
        flowId: id,
        name: displayName,
        description: z.optional(longText),
        dialect: z.optional(dialect),
      }),
      tables: ['flows'],
      act: async (call, { name, description, dialect: chosen }) =>
        change(call, {
          name,
          ...(description === undefined ? {} : { description }),
          ...(chosen === undefined ? {} : { dialect: chosen }),
        }),
    }),

    turnOn: write({
      subject: ofFlow,
      permission: 'StartFlow',
      request: flowOnly,
      tables: ['flows', 'versions'],
      act: async (call) => {
        const flow = existing(call.flow);
        const version = await call.tx.get('versions', [flow.id, flow.publishedVersion]);
        if (!version) {
          return refuse(
            'InvalidRequest',
            400,
            'This flow was never published, so there is nothing to run.',
          );
        }
        const definition = readable(parseDefinition(version.definition));
        refuseUnsound(definition, flow, connectors, 'turned on');
        return change(call, { state: 'Started' });
      },
    }),

    turnOff: write({
      subject: ofFlow,
      permission: 'StopFlow',
      request: flowOnly,
      tables: ['flows'],
      act: async (call) => change(call, { state: 'Stopped' }),
    }),

    remove: write({
      subject: ofFlow,
      permission: 'DeleteFlow',
      request: flowOnly,
      tables: ['flows'],
      act: async (call) => {
        await cancelOpenRuns(call, existing(call.flow).id);
        change(call, { deletedAt: call.now });
        return null;
      },
    }),

    /** Takes one's own deletion back, as undo does; the flow returns as it was. */
    restore: write({
      subject: { ...ofFlow, deleted: true },
      permission: 'UpdateFlow',
      request: flowOnly,
      tables: ['flows'],
      act: async (call) => {
        const { deletedAt, ...rest } = existing(call.flow);
        if (deletedAt === undefined) return rest;
        if (call.now - deletedAt >= restoreWindowMs)
          refuse('FlowNotFound', 404, 'There is no such flow.');
        const restored: Flow = { ...rest, modifiedAt: call.now, modifiedBy: call.actor.id };
        put(call, restored);
        return restored;
      },
    }),

    saveAs: write({
      subject: ofFlow,
      permission: 'saveAs',
      request: z.object({ flowId: id, name: displayName }),
      tables: ['flows', 'drafts', 'draftLog', 'connections'],
      act: async (call, { flowId, name }) => {
        const draft = await call.tx.get('drafts', flowId);
        const source = existing(call.flow);
        if (!draft) return refuse('NotFound', 404, 'This flow has no draft to copy.');
        const text = await currentDraft(call.tx, draft);
        const parsed = readable(parseDefinition(text));
        const { environmentId, description, dialect: kept } = source;
        return await insertFlow(
          call,
          connectors,
          { environmentId, name, description, dialect: kept },
          parsed,
          text,
        );
      },
    }),
  };
}

export function existing(flow: Flow | undefined): Flow {
  if (!flow) throw new Error('A method of a flow was called without one.');
  return flow;
}

export function readable(parsed: Parsed): Definition {
  if (parsed.ok) return parsed.definition;
  return refuse('InvalidDefinition', 400, parsed.failure.message, parsed.failure);
}

/** A change of the flow's own row, with its log entry and news. */
export function change(call: WriteCall, members: Partial<Flow>): Flow {
  const flow: Flow = {
    ...existing(call.flow),
    ...members,
    modifiedAt: call.now,
    modifiedBy: call.actor.id,
  };
  put(call, flow);
  return flow;
}

function put(call: WriteCall, flow: Flow): void {
  call.tx.put('flows', flow);
  call.log({
    target: { kind: 'flow', id: flow.id, name: flow.name },
    environmentId: flow.environmentId,
    before: call.flow,
    after: flow,
  });
  call.tell({
    kind: 'flow',
    id: flow.id,
    environmentId: flow.environmentId,
    version: flow.modifiedAt,
  });
}

/** A new flow of the caller, turned off, with its definition as the draft. */
export async function insertFlow(
  call: WriteCall,
  connectors: readonly ConnectorManifest[],
  named: Pick<Flow, 'environmentId' | 'name'> & Partial<Pick<Flow, 'description' | 'dialect'>>,
  definition: Definition,
  text: string,
): Promise<Flow> {
  const { tx, now, actor, platform } = call;
  const flow: Flow = {
    description: '',
    dialect: signedDialect(definition) ?? 'powerAutomate',
    ...named,
    id: platform.newId(),
    state: 'Stopped',
    ...summarizeFlow(definition, connectors),
    creatorId: actor.id,
    createdAt: now,
    modifiedAt: now,
    modifiedBy: actor.id,
    publishedVersion: 0,
  };
  const { environmentId } = flow;
  const connectionReferences = await bindReferences(
    { tx, actorId: actor.id, environmentId, now, platform },
    connectors,
    [JSON.parse(text)],
    {},
  );
  tx.put('drafts', {
    flowId: flow.id,
    baseVersion: 0,
    definition: text,
    seq: 0,
    lastSeq: 0,
    publishedSeq: 0,
    connectionReferences,
  });
  put({ ...call, flow: undefined }, flow);
  return flow;
}
