import * as z from 'zod/mini';
import { makePlan, PlanError, type TriggerData } from '../engine/index';
import type { ConnectorManifest } from '../model/connector';
import type { Definition, JsonObject, JsonText } from '../model/definition';
import { type DialectFacts, dialects } from '../model/dialect';
import type { ConnectionReference, Dialect, Flow, Run } from '../model/flow';
import { parseDefinition } from '../model/parse';
import { hiddenText } from '../model/run/secured';
import { isObject, triggerSchema } from '../model/step';
import { triggerOf } from '../model/walk';
import type { ReadTx } from '../storage/store';
import { currentDraft } from './draft-document';
import { draftRow } from './drafts';
import { id, repetition, sequence } from './fields';
import { existing, readable } from './flows';
import { decide } from './guard/decide';
import { standing } from './guard/roles';
import { read, type WriteCall, write } from './method';
import { insertRun } from './new-run';
import { refuse } from './refusals';
import { askedConnections, bindRunner, runConnectionTables } from './run-connections';
import { firstEvent, readJournal, readRound } from './run-journal';
import { isDriven, runsOfFlow, summaryOf, summaryTables } from './run-summary';
import { byHand, takeSlots } from './start-by-hand';

const ofFlow = { kind: 'flow', of: (request: { flowId: string }) => request.flowId } as const;
const ofRun = { kind: 'run', of: (request: { runId: string }) => request.runId } as const;
const runOnly = z.object({ runId: id });
/** What it holds is looked at when the trigger admits it, however deep it is. */
const body = z.custom<JsonObject>(isObject);
const listed = 200;

interface StartOptions {
  /** Which connections the runner brings, by reference. */
  readonly connections?: Readonly<Record<string, string>>;
  readonly originRunId?: string;
}

/** What a run is made of, wherever it comes from. */
interface Source {
  readonly version: number | null;
  readonly definition: JsonText;
  readonly connectionReferences: Readonly<Record<string, ConnectionReference>>;
}

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
        const start = await firstEvent(call.tx, runId);
        if (start?.type !== 'runStarted') {
          return refuse('NotFound', 404, 'The start of this run is no longer recorded.');
        }
        if (start.trigger.outputs === hiddenText) {
          return refuse('NotFound', 404, 'What started this run is secured and no longer here.');
        }
        const from =
          earlier.version === null
            ? await draftSource(call.tx, flow)
            : await published(call.tx, flow);
        const { outputs, inputs } = start.trigger;
        const again = { outputs, ...(inputs === undefined ? {} : { inputs }) };
        const originRunId = earlier.originRunId ?? runId;
        return await startRun(call, flow, from, () => [again], { originRunId });
      },
    }),
  };

  /** Refuses what cannot start at all; a step that cannot run fails in the run, by name. */
  async function startRun(
    call: WriteCall,
    flow: Flow,
    from: Source,
    admitted: (definition: Definition, dialect: DialectFacts) => readonly TriggerData[],
    { connections = {}, originRunId }: StartOptions = {},
  ): Promise<{ runId: string }> {
    const { tx, now, platform } = call;
    const definition = readable(parseDefinition(from.definition));
    const plan = planOf(definition, flow.dialect);
    const facts = dialects[flow.dialect];
    const bound = await bindRunner(call, flow, from, connections);
    const take = await takeSlots(tx, flow.id, definition, facts);
    const runIds = admitted(definition, facts).map((one) => {
      const made = {
        ...from,
        ...(originRunId === undefined ? {} : { originRunId }),
        connectionReferences: bound,
        flow,
        plan,
        admitted: one,
        startedBy: call.actor.id,
        ...take(),
      };
      const run = insertRun(tx, made, now, platform);
      logRun(call, run);
      return run.id;
    });
    return { runId: runIds[0] ?? '' };
  }

  function planOf(definition: Definition, dialect: Dialect) {
    try {
      return makePlan(definition, { dialect });
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      return refuse('InvalidDefinition', 400, error.message, { step: error.action });
    }
  }

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

async function draftSource(tx: ReadTx, flow: Flow): Promise<Source> {
  const row = await draftRow(tx, flow.id);
  const { connectionReferences } = row;
  return { version: null, definition: await currentDraft(tx, row), connectionReferences };
}

async function published(tx: ReadTx, flow: Flow): Promise<Source> {
  const version = await tx.get('versions', [flow.id, flow.publishedVersion]);
  if (!version) return refuse('FlowTurnedOff', 403, 'This flow was never published.');
  const { number, definition, connectionReferences } = version;
  return { version: number, definition, connectionReferences };
}

async function storedRun(tx: ReadTx, runId: string): Promise<Run> {
  return (await tx.get('runs', runId)) ?? refuse('NotFound', 404, 'There is no such run.');
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

function logRun(call: WriteCall, run: Run): void {
  const { id: runId, environmentId } = run;
  call.log({ target: { kind: 'run', id: runId, name: existing(call.flow).name }, environmentId });
  call.tell({ kind: 'run', id: runId, environmentId, version: call.now });
}
