/**
 * Runs a flow test: the definition on a clock of its own, with the answers that the test holds, and what is
 * not as the test says. Nothing outside is asked unless the caller answers for it.
 */
import { printJson } from '../../expressions/index';
import type { Definition } from '../../model/definition';
import type { Dialect } from '../../model/flow';
import type { FlowTest, TestMiss } from '../../model/flow-test/flow-test';
import type { RunEvent } from '../../model/run/events';
import { callsOut } from '../../model/static-result';
import { type Mocks, withMocks } from '../../model/trial/with-mocks';
import { findAction } from '../../model/walk';
import type { Answer } from '../exchange';
import { startEvents } from '../execute';
import { makePlan, type Plan } from '../plan';
import { PlanError } from '../plan-error';
import type { Call } from '../run';
import { type Clock, drive, virtualClock } from './drive';
import { missesOf } from './judge-test';
import { mockedResults } from './mocked-results';

export interface TestPorts {
  readonly dialect?: Dialect;
  /** In [0, 1). */
  random(): number;
  /** Answers what the test has no answer for; undefined: nobody does, and the test fails. */
  answer?(call: Call): Answer | undefined;
  /** Asked before each turn; false: the run takes too long and is left. */
  goesOn?(): boolean | Promise<boolean>;
  /** Another clock than the one that stands still. */
  readonly clock?: Clock;
}

export interface TestOutcome {
  readonly passed: boolean;
  readonly misses: readonly TestMiss[];
  readonly journal: readonly RunEvent[];
}

export async function runTest(
  definition: Definition,
  test: FlowTest,
  ports: TestPorts,
): Promise<TestOutcome> {
  const plan = planOf(withResults(definition, test.mocks), ports.dialect);
  if ('refused' in plan) {
    const misses: TestMiss[] = [{ what: 'refused', actual: plan.refused }];
    return { passed: false, misses, journal: [] };
  }
  const unanswered = new Set<string>();
  const journal = await play(plan, test, ports, unanswered);
  const misses = [
    ...[...unanswered].map((step): TestMiss => ({ what: 'unanswered', step })),
    ...missesOf(plan, journal, test.expect),
  ];
  return { passed: misses.length === 0, misses, journal };
}

/** A step that calls is answered when it calls; any other takes its result as one that is switched off. */
function withResults(definition: Definition, mocks: FlowTest['mocks']): Definition {
  const results = Object.entries(mocks).flatMap(([name, [first]]) => {
    const place = findAction(definition, name);
    return place && first && !callsOut(place.action) ? [[name, first] as const] : [];
  });
  return withMocks(definition, Object.fromEntries(results) as unknown as Mocks);
}

const info = { runId: 'test', flowId: 'flow', flowName: 'Flow', environmentId: 'env' };

function play(
  plan: Plan,
  { now, trigger, waitsForResponse = false, parameters, mocks }: FlowTest,
  { random, answer, goesOn, clock = virtualClock(Date.parse(now)) }: TestPorts,
  unanswered: Set<string>,
): Promise<readonly RunEvent[]> {
  const given = parameters && { parameters: printJson(parameters) };
  const data = { outputs: printJson(trigger), waitsForResponse, ...given };
  const mocked = mockedResults(mocks);
  return drive(plan, info, startEvents(plan, data, Date.parse(now)), {
    clock,
    random,
    ...(goesOn && { goesOn }),
    answer: (call) => {
      if (call.isFarewell) return { statusCode: 200 };
      const found = mocked(call) ?? answer?.(call);
      if (found) return found;
      unanswered.add(call.action);
      return { error: { code: 'NoAnswer', message: 'The test has no answer for this call.' } };
    },
  });
}

function planOf(definition: Definition, dialect: Dialect | undefined): Plan | { refused: string } {
  try {
    return makePlan(definition, dialect ? { dialect } : {});
  } catch (error) {
    if (error instanceof PlanError) return { refused: error.message };
    throw error;
  }
}
