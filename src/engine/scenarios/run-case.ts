/**
 * Runs a case of a whole workflow on a virtual clock and names what is not as the case says. The command
 * line and the tests of the engine judge by this alone.
 */
import { parseJson, printJson, sameValue, type Value } from '../../expressions/index';
import { findProblems } from '../../model/check/find-problems';
import type { Definition, Json, JsonObject } from '../../model/definition';
import { dialects } from '../../model/dialect';
import type { RunEvent, RunView } from '../../model/run/events';
import { foldRun } from '../../model/run/fold';
import { triggerOf } from '../../model/walk';
import { type MockAnswer, mocksOf } from '../calls/mocks';
import { startEvents } from '../execute';
import { makePlan, type Plan } from '../plan';
import type { Call } from '../run';
import { admit } from '../triggers/admit';
import { type Aggregate, aggregates } from './aggregate';
import { deliveryTo } from './delivery';
import { drive, virtualClock } from './drive';

export interface WorkflowCase {
  readonly id: string;
  readonly title?: string;
  readonly definition: Definition;
  readonly trigger?: {
    readonly body?: Json;
    readonly headers?: Readonly<Record<string, string>>;
    readonly waitsForResponse?: boolean;
  };
  readonly parameters?: JsonObject;
  readonly mocks?: Readonly<Record<string, readonly MockAnswer[]>>;
  readonly now?: string;
  readonly expect: Expectation & {
    readonly saveError?: boolean;
    readonly started?: boolean;
    readonly runs?: readonly Expectation[];
  };
}

interface Expectation {
  readonly runStatus?: string;
  readonly error?: { readonly code?: string; readonly message?: string };
  readonly actions?: Readonly<Record<string, ExpectedAction>>;
  readonly outputs?: JsonObject;
  readonly bodies?: JsonObject;
  readonly workflowOutputs?: JsonObject;
  readonly response?: JsonObject;
  readonly requests?: Readonly<Record<string, number>>;
}

interface ExpectedAction {
  readonly status?: string;
  readonly code?: string;
  readonly errorCode?: string;
}

export interface Miss {
  /** `actions/A/status`. */
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
}

export async function runCase(one: WorkflowCase): Promise<readonly Miss[]> {
  const { expect } = one;
  const isRefused = saveErrors(one).length > 0;
  if (isRefused || expect.saveError) {
    return missOf('saveError', expect.saveError ?? false, isRefused);
  }
  const ended = await runAll(one);
  const misses = missOf('started', expect.started ?? expect.runs?.length !== 0, ended.length > 0);
  const wanted = expect.runs ?? [expect];
  const runs = ended.flatMap((run, at) => {
    const expected = wanted[at];
    return expected ? missesOf(run, expected, expect.runs ? `runs/${at}/` : '') : [];
  });
  return [...misses, ...missOf('runs', expect.runs?.length ?? ended.length, ended.length), ...runs];
}

/** Unless a case says otherwise it is of the multi-tenant service, and brings all its parameters. */
function saveErrors({ definition, parameters = {} }: WorkflowCase): readonly string[] {
  const outsideParameters = Object.keys(parameters);
  return findProblems(definition, { purpose: 'save', dialect: 'consumption', outsideParameters })
    .filter((problem) => problem.severity === 'error')
    .map((problem) => problem.code);
}

interface EndedRun {
  readonly plan: Plan;
  readonly journal: readonly RunEvent[];
  readonly view: RunView;
  readonly requests: ReadonlyMap<string, number>;
}

const info = { runId: 'run', flowId: 'flow', flowName: 'Flow', environmentId: 'env' };

async function runAll(one: WorkflowCase): Promise<readonly EndedRun[]> {
  const { definition, parameters = {}, trigger = {}, mocks = {} } = one;
  const start = one.now === undefined ? Date.UTC(2026, 0, 2, 3, 4, 5) : Date.parse(one.now);
  const { waitsForResponse = false, ...outputs } = trigger;
  const random = () => 0.5;
  const ports = {
    now: () => start,
    random,
    parameters: parameters as Readonly<Record<string, Value>>,
  };
  const delivery = deliveryTo(triggerOf(definition)?.trigger, outputs);
  const admission = admit(definition, delivery, ports, dialects.consumption);
  if (admission.kind !== 'runs') return [];
  const plan = makePlan(definition, { dialect: 'consumption' });
  const ended: EndedRun[] = [];
  for (const run of admission.runs) {
    const mocked = mocksOf(mocks);
    const answer = ({ action, request }: Call) =>
      mocked.answer(action, request) ?? { statusCode: 200 };
    const given = { parameters: JSON.stringify(parameters), waitsForResponse };
    const started = startEvents(plan, { ...run, ...given }, start);
    const journal = await drive(plan, info, started, {
      clock: virtualClock(start),
      random,
      answer,
    });
    ended.push({ plan, journal, view: foldRun(journal), requests: mocked.requests });
  }
  return ended;
}

/** What stands in a loop that never went round has no record, and counts as skipped. */
function unreached(plan: Plan, name: string): Partial<Aggregate> | undefined {
  const isInLoop = (plan.nodes.get(name.toLowerCase())?.loops.length ?? 0) > 0;
  return isInLoop ? { status: 'Skipped' } : undefined;
}

function missesOf(
  { plan, journal, view, requests }: EndedRun,
  expected: Expectation,
  at: string,
): readonly Miss[] {
  const { runStatus, error, actions = {}, outputs = {}, bodies = {} } = expected;
  const records = aggregates(journal);
  const outputsOf = (name: string): Value => {
    const text = records.get(name)?.outputs;
    return text === undefined ? null : parseJson(text);
  };
  return [
    ...missOf(`${at}runStatus`, runStatus, view.status),
    ...missOf(`${at}error/code`, error?.code, view.error?.code),
    ...missOf(`${at}error/message`, error?.message, view.error?.message),
    ...Object.entries(actions).flatMap(([name, { status, code, errorCode }]) => {
      const record = records.get(name) ?? unreached(plan, name);
      return [
        ...missOf(`${at}actions/${name}/status`, status, record?.status),
        ...missOf(`${at}actions/${name}/code`, code, record?.code),
        ...missOf(`${at}actions/${name}/errorCode`, errorCode, record?.error?.code),
      ];
    }),
    ...Object.entries(outputs).flatMap(([name, value]) =>
      missOf(`${at}outputs/${name}`, value, outputsOf(name)),
    ),
    ...Object.entries(bodies).flatMap(([name, value]) =>
      missOf(`${at}bodies/${name}`, value, memberOf(outputsOf(name), 'body')),
    ),
    ...Object.entries(expected.workflowOutputs ?? {}).flatMap(([name, value]) =>
      missOf(
        `${at}workflowOutputs/${name}`,
        value,
        memberOf(parseJson(view.outputs ?? '{}'), name),
      ),
    ),
    ...Object.entries(expected.response ?? {}).flatMap(([name, value]) =>
      missOf(`${at}response/${name}`, value, responsePart(view, name)),
    ),
    ...Object.entries(expected.requests ?? {}).flatMap(([name, count]) =>
      missOf(`${at}requests/${name}`, count, requests.get(name) ?? 0),
    ),
  ];
}

function memberOf(value: Value, name: string): Value {
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return isObject ? ((value as { readonly [member: string]: Value })[name] ?? null) : null;
}

function responsePart({ response }: RunView, name: string): Value {
  if (!response) return null;
  if (name === 'body') return response.body === undefined ? null : parseJson(response.body);
  return name === 'headers' ? (response.headers ?? {}) : response.statusCode;
}

/** What is not expected is not judged. */
function missOf(
  what: string,
  expected: Json | undefined,
  actual: Value | undefined,
): readonly Miss[] {
  if (expected === undefined) return [];
  if (actual !== undefined && sameValue(actual, expected as Value)) return [];
  const said = actual === undefined ? 'nothing' : printJson(actual);
  return [{ what, expected: printJson(expected as Value), actual: said }];
}
