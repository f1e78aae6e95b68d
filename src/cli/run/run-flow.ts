/** A flow of a file, run to its end in Node with everything outside of it answered. */
import { connectors } from '../../connectors/index';
import { type Simulation, simulate } from '../../connectors/simulate/simulate';
import { startEvents } from '../../engine/execute';
import { type Answer, type Call, type MockAnswer, mocksOf } from '../../engine/index';
import { makePlan } from '../../engine/plan';
import { PlanError } from '../../engine/plan-error';
import { deliveryTo } from '../../engine/scenarios/delivery';
import { type Clock, drive } from '../../engine/scenarios/drive';
import { admit } from '../../engine/triggers/admit';
import type { Value } from '../../expressions/index';
import { findProblems } from '../../model/check/find-problems';
import type { Json, JsonObject } from '../../model/definition';
import { dialects } from '../../model/dialect';
import type { RunEvent } from '../../model/run/events';
import { triggerOf } from '../../model/walk';
import type { Transport } from '../../services/runtime/transport/transport';
import { answerCallOf } from './answers';
import type { FoundFlow } from './find-flow';
import { withStandIns } from './stand-ins';

export interface Manner {
  readonly clock: Clock;
  random(): number;
  readonly mocks: Readonly<Record<string, readonly MockAnswer[]>>;
  /** The body that starts it; left out: one is made up. */
  readonly input?: Json;
  readonly headers?: Readonly<Record<string, string>>;
  readonly parameters?: JsonObject;
  readonly network?: Transport;
  /** Other flows that it may call. */
  readonly siblings: readonly FoundFlow[];
  seen?(events: readonly RunEvent[]): void;
}

export type Outcome =
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  /** The trigger let nothing through. */
  | { readonly kind: 'notStarted' }
  | {
      readonly kind: 'ran';
      readonly runs: readonly FlowRun[];
      readonly isTriggerSimulated: boolean;
    };

export interface Reason {
  readonly code: string;
  readonly message: string;
}

export interface FlowRun {
  readonly journal: readonly RunEvent[];
}

/** Deeper than this a flow that calls itself is answered by the simulation. */
const DEEPEST = 8;

export async function runFlow(flow: FoundFlow, manner: Manner, depth = 0): Promise<Outcome> {
  const { dialect } = flow;
  const reasons = saveErrors(flow, manner);
  if (reasons.length > 0) return { kind: 'refused', reasons };
  const simulation = simulate(flow.definition, {
    manifests: connectors.map((one) => one.manifest),
    parameters: { ...flow.parameters, ...manner.parameters },
  });
  const strangers = strangeParameters(flow, manner, simulation);
  if (strangers.length > 0) return { kind: 'refused', reasons: strangers };
  const definition = withStandIns(flow.definition, simulation);
  const parameters = { ...simulation.parameters(), ...flow.parameters, ...manner.parameters };
  const trigger = triggerOf(definition)?.trigger;
  const ports = {
    now: manner.clock.now,
    random: manner.random,
    parameters: parameters as Readonly<Record<string, Value>>,
  };
  const brought = broughtTo(manner, simulation);
  const admission = admit(definition, deliveryTo(trigger, brought), ports, dialects[dialect]);
  if (admission.kind === 'refused') {
    return { kind: 'refused', reasons: [{ code: admission.code, message: admission.message }] };
  }
  if (admission.kind === 'skipped') return { kind: 'notStarted' };
  const plan = planOf(definition, dialect);
  if ('kind' in plan) return plan;
  const mocks = mocksOf(manner.mocks);
  const runs: FlowRun[] = [];
  for (const [at, run] of admission.runs.entries()) {
    const waitsForResponse = /^(request|manual)$/i.test(trigger?.type ?? '');
    const given = { parameters: JSON.stringify(parameters), waitsForResponse };
    const started = startEvents(plan, { ...run, ...given }, manner.clock.now());
    const info = {
      runId: `run-${at + 1}`,
      flowId: 'flow',
      flowName: flow.name,
      environmentId: 'local',
    };
    const journal = await drive(plan, info, started, {
      clock: manner.clock,
      random: manner.random,
      answer: (call) =>
        answerCallOf(call, {
          mocked: ({ action, request }) => mocks.answer(action, request),
          simulation,
          child: (one) => callChild(one, manner, depth),
          network: manner.network,
        }),
      ...(manner.seen && { seen: manner.seen }),
    });
    runs.push({ journal });
  }
  return {
    kind: 'ran',
    runs,
    isTriggerSimulated: manner.input === undefined && brought.body !== undefined,
  };
}

/** Values that somebody gives for parameters that the flow does not have: a misspelt name must not pass. */
function strangeParameters(
  { definition, parameters: own = {} }: FoundFlow,
  { parameters: given = {} }: Manner,
  simulation: Simulation,
): readonly Reason[] {
  const known = { ...definition.parameters, ...own, ...simulation.parameters() };
  const names = new Set(Object.keys(known).map((name) => name.toLowerCase()));
  return Object.keys(given)
    .filter((name) => !names.has(name.toLowerCase()))
    .map((name) => ({
      code: 'InvalidTemplate',
      message: `The definition has no parameter '${name}'.`,
    }));
}

function saveErrors(flow: FoundFlow, { parameters = {} }: Manner): readonly Reason[] {
  const given = { ...flow.parameters, ...parameters };
  return findProblems(flow.definition, {
    dialect: flow.dialect,
    purpose: 'save',
    inTemplate: flow.undeployed.length > 0,
    ...(flow.parameters && { outsideParameters: [...Object.keys(given), ...flow.undeployed] }),
  })
    .filter((one) => one.severity === 'error')
    .map(({ code, message, step }) => ({
      code,
      message: step === null ? message : `${step}: ${message}`,
    }));
}

function planOf(definition: FoundFlow['definition'], dialect: FoundFlow['dialect']) {
  try {
    return makePlan(definition, { dialect });
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    const reasons = [{ code: error.code, message: error.message }];
    return { kind: 'refused', reasons } as const;
  }
}

/** Outputs of the trigger: what the person gives, or what the flow would go on with. */
function broughtTo(manner: Manner, simulation: Simulation): JsonObject {
  const { input, headers } = manner;
  if (input === undefined) return simulation.trigger();
  return { body: input, ...(headers && { headers }) };
}

/** A flow of the same file answers as it would as a flow of its own. */
async function callChild(
  { request }: Call,
  manner: Manner,
  depth: number,
): Promise<Answer | undefined> {
  if (request.kind !== 'workflow' || depth >= DEEPEST) return undefined;
  const flow = manner.siblings.find((one) => one.isCalled(request.workflow));
  if (!flow) return undefined;
  const { seen: _seen, parameters: _parameters, ...rest } = manner;
  const { body, headers } = request;
  const outcome = await runFlow(flow, { ...rest, input: body, headers }, depth + 1);
  if (outcome.kind !== 'ran') return undefined;
  const responded = outcome.runs[0]?.journal.find((event) => event.type === 'responded');
  if (responded?.type !== 'responded') return { statusCode: 502, headers: {} };
  const { response } = responded;
  return {
    statusCode: response.statusCode,
    headers: response.headers ?? {},
    ...(response.body !== undefined && { body: JSON.parse(response.body) as Json }),
  };
}
