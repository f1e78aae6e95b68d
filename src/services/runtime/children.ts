/** Runs that other runs start and wait for: a child answers with its first Response. */
import {
  type Answer,
  admit,
  makePlan,
  noResponse,
  PlanError,
  type RequestDelivery,
  type WorkflowRequest,
} from '../../engine/index';
import type { Json } from '../../model/definition';
import { dialects } from '../../model/dialect';
import type { Flow, Run } from '../../model/flow';
import { parseDefinition } from '../../model/parse';
import type { RunError } from '../../model/run/events';
import { foldRun } from '../../model/run/fold';
import { triggerOf } from '../../model/walk';
import type { TableName } from '../../storage/schema';
import type { ReadTx, WriteTx } from '../../storage/store';
import { decide } from '../guard/decide';
import { standing } from '../guard/roles';
import { insertRun } from '../new-run';
import { loadOf, slotLimits, slotTaker } from '../schedule/slots';
import { queueFull } from '../schedule/start-runs';
import type { HostParts } from './host';

export interface Children {
  /** Starts the child of a call, or finds the one that it has started before; resolves with its answer. */
  ask(run: Run, request: WorkflowRequest, key: string): Promise<Answer>;
  /** A run has answered, or is over. */
  answered(runId: string): void;
  /** Whether there is a workflow of this name. */
  has(run: Run, workflow: string): Promise<boolean>;
}

const tables: readonly TableName[] = [
  'runs',
  'journal',
  'flows',
  'versions',
  'grants',
  'groups',
  'people',
  'roles',
  'environments',
  'leases',
];

export function createChildren(parts: HostParts, wake: (runId: string) => void): Children {
  const waiting = new Map<string, () => void>();

  async function answerOf(runId: string): Promise<Answer | undefined> {
    const range = { from: [runId, 0], to: [runId, Number.MAX_SAFE_INTEGER] };
    const rows = await parts.store.read(['journal'], (tx) => tx.list('journal', range));
    const view = foldRun(rows.flatMap((row) => row.events));
    if (!view.response) return view.endedAt === undefined ? undefined : noResponse;
    const { statusCode, headers = {}, body } = view.response;
    return {
      statusCode,
      headers,
      ...(body === undefined ? {} : { body: JSON.parse(body) as Json }),
    };
  }

  return {
    answered: (runId) => {
      waiting.get(runId)?.();
      waiting.delete(runId);
    },
    has: async (run, workflow) =>
      (await parts.store.read(['flows'], (tx) => findFlow(tx, run, workflow))) !== undefined,
    ask: async (run, request, key) => {
      const started = await parts.store.write(tables, 'told', async (tx) => {
        await parts.fence(tx);
        return await startChild(parts, tx, run, request, key);
      });
      if ('error' in started) return { error: started.error };
      const { runId } = started;
      // It goes on whatever becomes of the call.
      wake(runId);
      for (;;) {
        const answered = new Promise<void>((resolve) => waiting.set(runId, resolve));
        const answer = await answerOf(runId);
        if (answer) return answer;
        await answered;
      }
    },
  };
}

async function startChild(
  { platform }: HostParts,
  tx: WriteTx,
  parent: Run,
  request: WorkflowRequest,
  parentKey: string,
): Promise<{ readonly runId: string } | { readonly error: RunError }> {
  const [known] = await tx.list('runs', { index: 'byParent', from: parentKey, to: parentKey });
  if (known) return { runId: known.id };
  const flow = await findFlow(tx, parent, request.workflow);
  const version = flow && (await tx.get('versions', [flow.id, flow.publishedVersion]));
  if (!flow || !version)
    return refuse('WorkflowNotFound', `The workflow '${request.workflow}' is not here.`);
  if (flow.state !== 'Started')
    return refuse('WorkflowDisabled', `The workflow '${flow.name}' is turned off.`);
  if (!(await mayRun(tx, parent, flow, platform.now()))) {
    return refuse('Forbidden', `The owner of this flow may not run '${flow.name}'.`);
  }
  const parsed = parseDefinition(version.definition);
  if (!parsed.ok) return refuse('InvalidDefinition', `The workflow '${flow.name}' cannot be read.`);
  const facts = dialects[flow.dialect];
  const { headers, body } = request;
  const value = body as NonNullable<RequestDelivery['body']>;
  const delivery = { kind: 'request', headers, body: value } as const;
  const admission = admit(parsed.definition, delivery, platform, facts);
  if (admission.kind === 'refused') return { error: admission };
  const [admitted] = admission.kind === 'runs' ? admission.runs : [];
  if (!admitted)
    return refuse('TriggerSkipped', `The trigger of '${flow.name}' did not start a run.`);
  try {
    const plan = makePlan(parsed.definition, { dialect: flow.dialect });
    const { number, definition, connectionReferences } = version;
    const same = { version: number, definition, connectionReferences, startedBy: parent.startedBy };
    // WDL: a caller waits for a Response, and gets an error where the child has none to give.
    const awaited = plan.hasResponse ? { ...admitted, waitsForResponse: true } : admitted;
    const trigger = triggerOf(parsed.definition)?.trigger;
    const limits = trigger && slotLimits(trigger, facts);
    const taken = limits && slotTaker(limits, await loadOf(tx, flow.id))();
    if (taken === 'full') return refuse(queueFull.code, queueFull.message);
    const slot = limits ? { slot: { slots: limits.runs, isFree: taken === 'free' } } : {};
    const made = { ...same, ...slot, flow, plan, admitted: awaited, parentKey };
    return { runId: insertRun(tx, made, platform.now(), platform).id };
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return refuse(error.code, error.message);
  }
}

const refuse = (code: string, message: string) => ({ error: { code, message } });

/** By its id or its name, in the environment of the run; of a resource id, the last part counts. */
async function findFlow(
  tx: ReadTx,
  { environmentId }: Run,
  workflow: string,
): Promise<Flow | undefined> {
  const wanted = workflow.split('/').at(-1)?.toLowerCase() ?? '';
  const range = { index: 'byEnvironment', from: environmentId, to: environmentId };
  const flows = (await tx.list('flows', range)).filter((one) => one.deletedAt === undefined);
  return (
    flows.find((one) => one.id.toLowerCase() === wanted) ??
    flows.find((one) => one.name.toLowerCase() === wanted)
  );
}

/** A child runs in the name of the parent's owner, so that person must be allowed to run it. */
async function mayRun(tx: ReadTx, parent: Run, child: Flow, now: number): Promise<boolean> {
  const flow = await tx.get('flows', parent.flowId);
  if (!flow) return false;
  const who = await standing(tx, flow.creatorId, child.environmentId, child);
  // A call starts it as a press would, whatever its trigger is.
  return decide('runFlow', who, { flow: { ...child, kind: 'instant' } }, now) === null;
}
