import * as z from 'zod/mini';
import type { ConnectorManifest } from '../model/connector';
import type { JsonObject } from '../model/definition';
import type { Flow } from '../model/flow';
import { parseDefinition } from '../model/parse';
import { isObject, triggerSchema } from '../model/step';
import { triggerOf } from '../model/walk';
import type { ReadTx } from '../storage/store';
import { id, repetition, sequence } from './fields';
import { existing } from './flows';
import { decide } from './guard/decide';
import { standing } from './guard/roles';
import { read, write } from './method';
import { askedConnections, runConnectionTables } from './run-connections';
import { readJournal, readRound } from './run-journal';
import { isDriven, runsOfFlow, summaryOf, summaryTables } from './run-summary';
import { byHand } from './start-by-hand';
import { draftSource, logRun, published, startRun, storedRun } from './start-run';
import { recordedTrigger, startAs } from './trials';

const ofFlow = { kind: 'flow', of: (request: { flowId: string }) => request.flowId } as const;
const ofRun = { kind: 'run', of: (request: { runId: string }) => request.runId } as const;
const runOnly = z.object({ runId: id });
/** What it holds is looked at when the trigger admits it, however deep it is. */
const body = z.custom<JsonObject>(isObject);
const listed = 200;

export function runMethods(connectors: readonly ConnectorManifest[]) {
  return {
    start: write({
      subject: ofFlow,
      permission: ({ source }) => (source === 'draft' ? 'testFlow' : 'runFlow'),
      request: z.object({
        flowId: id,
        source: z.enum(['draft', 'published']),
        body,
        connections: z.optional(z.record(id, id)),
      }),
      tables: ['journal', ...runConnectionTables],
      act: async (call, { source, body: given, connections }) => {
        const flow = existing(call.flow);
        const from =
          source === 'draft' ? await draftSource(call.tx, flow) : await published(call.tx, flow);
        return await startRun(call, flow, from, byHand(call, given), {
          ...(connections ? { connections } : {}),
        });
      },
    }),

    list: read({
      subject: { kind: 'environment', of: ({ environmentId }) => environmentId },
      request: z.object({
        environmentId: id,
        flowId: z.optional(id),
        limit: z.optional(z.int().check(z.gte(1), z.lte(1000))),
      }),
      permission: 'ListMyFlows',
      tables: ['flows', ...summaryTables],
      act: async ({ tx, actor, now, platform }, { environmentId, flowId, limit = listed }) => {
        const flows = await visibleFlows(tx, actor.id, environmentId, flowId, now);
        const options = { limit, driven: await isDriven(tx, platform.nowReal()) };
        const lists = await Promise.all(flows.map((flow) => runsOfFlow(tx, flow, options)));
        const runs = lists.flat();
        return runs.sort((a, b) => b.startedAt - a.startedAt).slice(0, limit);
      },
    }),

    get: read({
      subject: ofRun,
      permission: 'viewRunDetail',
      request: runOnly,
      tables: summaryTables,
      act: async ({ tx, flow, platform }, { runId }) => {
        const run = await storedRun(tx, runId);
        const summary = await summaryOf(
          tx,
          run,
          existing(flow),
          await isDriven(tx, platform.nowReal()),
        );
        return { ...summary, definition: run.definition };
      },
    }),

    journal: read({
      subject: ofRun,
      permission: 'viewRunDetail',
      request: z.object({ runId: id, cursor: sequence }),
      tables: ['runs', 'journal'],
      act: async ({ tx }, { runId, cursor }) => readJournal(tx, await storedRun(tx, runId), cursor),
    }),

    round: read({
      subject: ofRun,
      permission: 'viewRunDetail',
      request: z.object({ runId: id, repetition, after: sequence, until: sequence }),
      tables: ['runs', 'journal'],
      act: async ({ tx }, { runId, ...place }) => readRound(tx, await storedRun(tx, runId), place),
    }),

    card: read({
      subject: ofFlow,
      permission: 'viewRunCard',
      request: z.object({ flowId: id }),
      tables: runConnectionTables,
      act: ({ tx, flow, actor }) => cardOf(tx, existing(flow), actor.id),
    }),

    receipt: read({
      subject: ofRun,
      permission: 'viewOwnRunReceipt',
      request: runOnly,
      tables: ['runs'],
      act: async ({ tx, flow }, { runId }) => {
        const { flowId, startedAt, endedAt, status } = await storedRun(tx, runId);
        const ended = endedAt === undefined ? {} : { endedAt };
        return { runId, flowId, flowName: existing(flow).name, startedAt, status, ...ended };
      },
    }),

    /** The leader hears it by news and stops the run; one that has ended stays as it is. */
    cancel: write({
      subject: ofRun,
      permission: 'CancelFlowRun',
      request: runOnly,
      tables: ['runs'],
      act: async (call, { runId }) => {
        const run = await storedRun(call.tx, runId);
        if (run.endedAt === undefined) {
          call.tx.put('runs', { ...run, cancelRequestedAt: call.now });
          logRun(call, run);
        }
        return null;
      },
    }),

    resubmit: write({
      subject: ofRun,
      permission: 'ResubmitFlow',
      request: runOnly,
      tables: ['journal', ...runConnectionTables],
      act: async (call, { runId }) => {
        const flow = existing(call.flow);
        const earlier = await storedRun(call.tx, runId);
        const again = startAs(await recordedTrigger(call.tx, earlier));
        const from =
          earlier.version === null
            ? await draftSource(call.tx, flow)
            : await published(call.tx, flow);
        const originRunId = earlier.originRunId ?? runId;
        return await startRun(call, flow, from, () => [again], { originRunId });
      },
    }),
  };

  async function cardOf(tx: ReadTx, flow: Flow, actorId: string) {
    const source =
      flow.publishedVersion === 0 ? await draftSource(tx, flow) : await published(tx, flow);
    const parsed = parseDefinition(source.definition);
    const trigger = parsed.ok ? triggerOf(parsed.definition)?.trigger : undefined;
    return {
      flowId: flow.id,
      name: flow.name,
      description: flow.description,
      state: flow.state,
      inputs: (trigger && triggerSchema(trigger)) ?? {},
      asksFor: parsed.ok ? await askedConnections(tx, flow, source, actorId, connectors) : [],
    };
  }
}

async function visibleFlows(
  tx: ReadTx,
  actorId: string,
  environmentId: string,
  flowId: string | undefined,
  now: number,
): Promise<readonly Flow[]> {
  const range = { index: 'byEnvironment', from: environmentId, to: environmentId };
  const flows = (await tx.list('flows', range)).filter(
    (flow) => flow.deletedAt === undefined && (flowId === undefined || flow.id === flowId),
  );
  const visible: Flow[] = [];
  for (const flow of flows) {
    const who = await standing(tx, actorId, environmentId, flow);
    if (!decide('viewRunHistory', who, { flow }, now)) visible.push(flow);
  }
  return visible;
}
