/** The tests of one file, each run in Node. */
import { connectors } from '../../connectors/index';
import { simulate } from '../../connectors/simulate/simulate';
import { runTest, type TestPorts } from '../../engine/index';
import type { ValueObject } from '../../expressions/index';
import type { FlowTest, TestMiss } from '../../model/flow-test/flow-test';
import { withStandIns } from '../run/stand-ins';
import type { TestedFlow } from './tested-flow';

export interface TestResult {
  readonly name: string;
  readonly misses: readonly TestMiss[];
  /** Real time. */
  readonly ms: number;
}

export interface FileResult {
  readonly file: string;
  readonly flow: string;
  readonly tests: readonly TestResult[];
}

/** What one test may take, ms. */
const patience = 60_000;

export async function resultsOf(
  file: string,
  flow: TestedFlow,
  tests: readonly FlowTest[],
  manner: { readonly simulate: boolean },
): Promise<FileResult> {
  const { definition, answer } = manner.simulate ? simulated(flow) : flowAsItIs(flow);
  const results: TestResult[] = [];
  for (const test of tests) {
    const started = performance.now();
    const { misses } = await runTest(definition, withParameters(test, flow), {
      dialect: flow.dialect,
      random: Math.random,
      goesOn: () => performance.now() - started < patience,
      ...(answer && { answer }),
    });
    results.push({ name: test.name, misses, ms: performance.now() - started });
  }
  return { file, flow: flow.name, tests: results };
}

type Subject = Pick<TestedFlow, 'definition'> & Pick<TestPorts, 'answer'>;

const flowAsItIs = ({ definition }: TestedFlow): Subject => ({ definition });

function simulated({ definition, parameters }: TestedFlow): Subject {
  const manifests = connectors.map((one) => one.manifest);
  const simulation = simulate(definition, { manifests, parameters });
  return {
    definition: withStandIns(definition, simulation),
    // Of a webhook it is what its callback would bring.
    answer: ({ action }) => ({ ...simulation.answer(action), isFinal: true }),
  };
}

/** Those of the test go before those of the flow's file. */
function withParameters(test: FlowTest, { parameters }: TestedFlow): FlowTest {
  const all = { ...(parameters as ValueObject), ...test.parameters };
  return Object.keys(all).length === 0 ? test : { ...test, parameters: all };
}
