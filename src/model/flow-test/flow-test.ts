/**
 * A test of a flow: what starts it, what is answered in the place of everything that it calls, and how it
 * must end. Values are the language's own (`5.0` is not `5`), so a test is read and printed by
 * read-flow-test.ts and crosses borders as text.
 */
import type { Value, ValueObject } from '../../expressions/value';
import type { ActionStatus, RunError, RunStatus } from '../run/events';

export interface FlowTest {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  /** ISO time at which its run starts. Its clock stands still but for waits, and those take no time. */
  readonly now: string;
  /** Outputs of the trigger: `{body, headers}` and what else such a trigger has. */
  readonly trigger: Value;
  /** Somebody waits for the first Response. */
  readonly waitsForResponse?: boolean;
  /** Values given to the run, by name. */
  readonly parameters?: ValueObject;
  /** By the name of the step. */
  readonly mocks: Readonly<Record<string, readonly Mock[]>>;
  readonly expect: Expectation;
}

/** How a step has ended. */
export type EndStatus = Exclude<ActionStatus, 'Waiting' | 'Running'>;

/**
 * What a call comes back with, in the shape of a static result. Those of one step answer its calls in
 * order, and the last one repeats.
 */
export interface Mock {
  readonly status: EndStatus;
  readonly outputs?: Value;
  readonly code?: string;
  readonly error?: RunError;
  /** Answers the call of this round alone (a repetition, see run/events.ts): rounds go side by side. */
  readonly round?: string;
  /** How long the answer takes on the clock of the test; calls that run side by side end in that order. */
  readonly afterMs?: number;
}

/** What is left out is not judged. */
export interface Expectation {
  readonly status?: RunStatus;
  readonly errorCode?: string;
  /** By name. */
  readonly steps?: Readonly<Record<string, ExpectedStep>>;
  readonly response?: ExpectedResponse;
  /** The definition's own outputs. */
  readonly outputs?: Judged;
}

export interface ExpectedStep {
  /** The gravest of all its rounds; `Skipped` also stands for a step that is never reached. */
  readonly status?: EndStatus;
  /** Of a step in loops: how often it ends how. */
  readonly rounds?: Readonly<Partial<Record<EndStatus, number>>>;
  /** Of a step that calls: what it sends. */
  readonly inputs?: Judged;
  readonly outputs?: Judged;
}

export interface ExpectedResponse {
  readonly statusCode?: number;
  readonly body?: Judged;
}

/**
 * How a value is judged. `contains`: members that are not named may be anything. `matches`: `value` is a
 * pattern that occurs in the text, or in the JSON of what is no text. `ignore`: recorded, not judged.
 */
export interface Judged {
  readonly compare: Comparison;
  readonly value: Value;
}
export type Comparison = 'equal' | 'contains' | 'matches' | 'ignore';

/** How a test went when it was last run. */
export interface TestVerdict {
  /** UTC milliseconds since 1970. */
  readonly at: number;
  /** The version that it ran on; null: the draft. */
  readonly version: number | null;
  readonly misses: readonly TestMiss[];
}

/** Something that is not as the test says. Values are shown as JSON, cut where they are long. */
export interface TestMiss {
  readonly what: MissKind;
  readonly step?: string;
  /** Members from the judged value down to the first difference. */
  readonly path?: readonly (string | number)[];
  readonly expected?: string;
  readonly actual?: string;
}

export type MissKind =
  | 'runStatus'
  | 'errorCode'
  | 'status'
  | 'rounds'
  | 'inputs'
  | 'outputs'
  | 'response'
  | 'workflowOutputs'
  /** The step called out, and the test has no answer for it. */
  | 'unanswered'
  /** The definition has no such step. */
  | 'missing'
  /** The run was stopped, as it took too long. */
  | 'endless'
  /** The definition cannot be run at all; `actual` says why. */
  | 'refused';
