/** Which steps of a test have values that could be judged, and choosing among them. */
import type { Comparison, ExpectedStep, FlowTest, Judged } from './flow-test';

export interface JudgedStep {
  readonly name: string;
  readonly status?: string;
  /** What of it could be judged: what it sends, or what comes out of it; null: nothing was kept. */
  readonly part: 'inputs' | 'outputs' | null;
  readonly isJudged: boolean;
}

export function judgedSteps({ expect }: FlowTest): readonly JudgedStep[] {
  return Object.entries(expect.steps ?? {}).map(([name, { status, inputs, outputs }]) => ({
    name,
    ...(status && { status }),
    part: inputs ? 'inputs' : outputs ? 'outputs' : null,
    isJudged: [inputs, outputs].some((one) => one !== undefined && one.compare !== 'ignore'),
  }));
}

/** The test, judging the values of these steps and of no others. */
export function judging(test: FlowTest, names: ReadonlySet<string>): FlowTest {
  const steps = Object.entries(test.expect.steps ?? {}).map(
    ([name, step]): [string, ExpectedStep] => {
      const { inputs, outputs, ...rest } = step;
      const isJudged = names.has(name);
      return [
        name,
        {
          ...rest,
          ...(inputs && { inputs: judgedIf(isJudged, inputs) }),
          ...(outputs && { outputs: judgedIf(isJudged, outputs) }),
        },
      ];
    },
  );
  return { ...test, expect: { ...test.expect, steps: Object.fromEntries(steps) } };
}

/** A way to compare that somebody has chosen stays. */
function judgedIf(isJudged: boolean, { compare, value }: Judged): Judged {
  const chosen: Comparison = compare === 'ignore' ? 'equal' : compare;
  return { compare: isJudged ? chosen : 'ignore', value };
}
