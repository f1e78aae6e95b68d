/** Trials of a test on the flow that it was recorded of: what they miss is no longer judged. */
import type { Definition } from '../../model/definition';
import type {
  Expectation,
  ExpectedStep,
  FlowTest,
  Judged,
  TestMiss,
} from '../../model/flow-test/flow-test';
import { virtualClock } from './drive';
import { runTest, type TestPorts } from './run-test';

/** Each trial has other chances; in the last one time goes by while the run thinks. */
export async function steadied(
  definition: Definition,
  first: FlowTest,
  { dialect, goesOn }: Pick<TestPorts, 'dialect' | 'goesOn'>,
): Promise<{ test: FlowTest; dropped: ReadonlySet<string> }> {
  const dropped = new Set<string>();
  let test = first;
  for (const at of [0.11, 0.52, 0.93]) {
    const clock = at > 0.9 ? tickingClock(Date.parse(first.now)) : undefined;
    const { misses } = await runTest(definition, test, {
      random: randomFrom(at),
      ...(dialect && { dialect }),
      ...(goesOn && { goesOn }),
      ...(clock && { clock }),
    });
    for (const { step } of misses) if (step !== undefined) dropped.add(step);
    test = misses.reduce(without, test);
  }
  return { test, dropped };
}

function tickingClock(start: number) {
  const still = virtualClock(start);
  let ticks = 0;
  return { ...still, now: () => still.now() + Math.floor(ticks++ / 8) };
}

function randomFrom(start: number): () => number {
  let at = start;
  return () => {
    const now = at;
    at = (at + 0.618_033_988) % 1;
    return now;
  };
}

/** The test, judging no longer what it missed. */
function without(test: FlowTest, { what, step = '' }: TestMiss): FlowTest {
  // What ended at the same moment may end in another order, and then others are called: as cut off.
  if (what === 'unanswered') return { ...test, mocks: { ...test.mocks, [step]: cutOff } };
  return { ...test, expect: lenient(test.expect, what, step) };
}

function lenient(expect: Expectation, what: TestMiss['what'], step: string): Expectation {
  const { status: _status, errorCode: _code, ...withoutEnd } = expect;
  const { response: _response, ...withoutResponse } = expect;
  const before = expect.steps?.[step] ?? {};
  switch (what) {
    case 'runStatus':
    case 'errorCode':
      return withoutEnd;
    case 'response':
      return withoutResponse;
    case 'workflowOutputs':
      return { ...expect, ...(expect.outputs && { outputs: ignored(expect.outputs) }) };
    case 'status':
    case 'rounds':
    case 'inputs':
    case 'outputs':
      return { ...expect, steps: { ...expect.steps, [step]: lenientStep(before, what) } };
    default:
      return expect;
  }
}

const cutOff: FlowTest['mocks'][string] = [{ status: 'Cancelled', code: 'ActionCancelled' }];

const ignored = ({ value }: Judged): Judged => ({ compare: 'ignore', value });

function lenientStep(
  step: ExpectedStep,
  part: 'status' | 'rounds' | 'inputs' | 'outputs',
): ExpectedStep {
  const { [part]: _missed, ...others } = step;
  const value = part === 'inputs' || part === 'outputs' ? step[part] : undefined;
  return { ...others, ...(value && { [part]: ignored(value) }) };
}
