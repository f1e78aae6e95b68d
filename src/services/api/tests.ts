/** Tests of a flow. A test crosses as its text; what is secured in the run that it is of never stands in it. */
import type { JsonText } from '../../model/definition';
import type { TestVerdict } from '../../model/flow-test/flow-test';
import type { JudgedStep } from '../../model/flow-test/judged-steps';
import type { Result } from './result';

export interface FlowTestLine {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly createdAt: number;
  readonly createdByName: string;
  readonly last?: TestVerdict;
}

export interface TestDetails {
  readonly name: string;
  readonly note?: string;
  readonly steps: readonly JudgedStep[];
}

/** A test that is not saved yet. */
export interface RecordedFlowTest {
  readonly test: JsonText;
  readonly steps: readonly JudgedStep[];
  /** Steps of which something is secured: a placeholder stands there. */
  readonly hidden: readonly string[];
  /** Steps that do not come out the same each time. */
  readonly unsteady: readonly string[];
}

/** Whose values are judged, by name; left out: as they are. */
interface Judging {
  readonly judged?: readonly string[];
}

export interface TestServices {
  /** Oldest first. */
  list(query: { flowId: string }): Promise<Result<readonly FlowTestLine[]>>;
  get(query: { flowId: string; testId: string }): Promise<Result<TestDetails>>;
  /** The test that a run that has ended would make. */
  record(query: { runId: string }): Promise<Result<RecordedFlowTest>>;
  save(
    request: { flowId: string; test: JsonText; name?: string; note?: string } & Judging,
  ): Promise<Result<{ testId: string }>>;
  /** What is left out stays. */
  update(
    request: { flowId: string; testId: string; name?: string; note?: string } & Judging,
  ): Promise<Result<null>>;
  /** Answers the test, so that it can be saved again. */
  remove(request: { flowId: string; testId: string }): Promise<Result<{ test: JsonText }>>;
  /** Nothing outside is touched. Answers how each went, by its id. */
  run(request: {
    flowId: string;
    source: 'draft' | 'published';
    /** Left out: all. */
    testIds?: readonly string[];
  }): Promise<Result<Readonly<Record<string, TestVerdict>>>>;
  /** A file of all tests with the definition. */
  export(query: { flowId: string }): Promise<Result<{ name: string; text: string }>>;
  import(request: { flowId: string; text: string }): Promise<Result<{ count: number }>>;
}
