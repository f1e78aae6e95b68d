/** How a run went, held against what a flow test expects of it. */
import type { Value } from '../../expressions/index';
import { differenceOf, parsedText, shown } from '../../model/flow-test/compare';
import type {
  Expectation,
  ExpectedResponse,
  ExpectedStep,
  Judged,
  TestMiss,
} from '../../model/flow-test/flow-test';
import type { ResponseRecord, RunEvent } from '../../model/run/events';
import { foldRun } from '../../model/run/fold';
import type { Plan } from '../plan';
import { type Aggregate, aggregates } from './aggregate';

export function missesOf(
  plan: Plan,
  journal: readonly RunEvent[],
  { status, errorCode, steps = {}, response, outputs }: Expectation,
): readonly TestMiss[] {
  const view = foldRun(journal);
  if (view.endedAt === undefined) return [{ what: 'endless' }];
  const records = aggregates(journal);
  return [
    ...textMiss('runStatus', status, view.status),
    ...textMiss('errorCode', errorCode, view.error?.code),
    ...Object.entries(steps).flatMap(([name, step]) => {
      const node = plan.nodes.get(name.toLowerCase());
      if (!node) return [{ what: 'missing', step: name } as const];
      return stepMisses(step, records.get(node.name)).map((one) => ({ ...one, step: name }));
    }),
    ...(response ? responseMisses(response, view.response) : []),
    ...valueMiss('workflowOutputs', outputs, parsedText(view.outputs)),
  ];
}

/** What stands in a loop that never went round has no record, and counts as skipped. */
function stepMisses(
  { status, rounds, inputs, outputs }: ExpectedStep,
  record: Aggregate | undefined,
): readonly TestMiss[] {
  return [
    ...textMiss('status', status, record?.status ?? 'Skipped'),
    ...valueMiss('rounds', rounds && { compare: 'equal', value: { ...rounds } }, {
      ...record?.counts,
    }),
    ...valueMiss('inputs', inputs, parsedText(record?.inputs)),
    ...valueMiss('outputs', outputs, parsedText(record?.outputs)),
  ];
}

function responseMisses(
  { statusCode, body }: ExpectedResponse,
  response: ResponseRecord | undefined,
): readonly TestMiss[] {
  const status: Judged | undefined =
    statusCode === undefined ? undefined : { compare: 'equal', value: statusCode };
  const misses = [
    ...valueMiss('response', status, response?.statusCode).map((one) => inside(one, 'statusCode')),
    ...valueMiss('response', body, parsedText(response?.body)).map((one) => inside(one, 'body')),
  ];
  return misses;
}

const inside = ({ path = [], ...miss }: TestMiss, member: string): TestMiss => ({
  ...miss,
  path: [member, ...path],
});

function valueMiss(
  what: TestMiss['what'],
  judged: Judged | undefined,
  actual: Value | undefined,
): readonly TestMiss[] {
  const difference = judged && differenceOf(judged, actual);
  return difference ? [{ what, ...difference }] : [];
}

function textMiss(
  what: TestMiss['what'],
  expected: string | undefined,
  actual: string | undefined,
): readonly TestMiss[] {
  if (expected === undefined || expected === actual) return [];
  return [{ what, expected, actual: actual ?? shown(undefined) }];
}
