/** Runs that somebody tries out: with mocks, with breakpoints, and again from a step of an earlier one. */
import type { JsonObject, JsonText } from '../../model/definition';
import type { Stops } from '../../model/run/events';
import type { Mocks } from '../../model/trial/with-mocks';
import type { Result } from './result';

/** What such a run does otherwise than a real one. */
export interface Trial {
  readonly mocks?: Mocks;
  readonly stops?: Stops;
}

export interface TrialServices {
  /** `dataOf`: a run of the same flow, with whose data it starts; otherwise with the body. */
  try(
    request: {
      flowId: string;
      source: 'draft' | 'published';
      body?: JsonObject;
      dataOf?: string;
      connections?: Readonly<Record<string, string>>;
    } & Trial,
  ): Promise<Result<{ runId: string }>>;
  /**
   * Again, from a step on or from the start. What comes before the step is kept as it was recorded.
   * `edited`: other inputs of the step; without a step, other outputs of the trigger. `from`: where it
   * really begins, as the loop around the step.
   */
  rerun(
    request: {
      runId: string;
      on: 'run' | 'draft' | 'published';
      step?: string;
      edited?: JsonText;
    } & Trial,
  ): Promise<Result<{ runId: string; from?: string }>>;
  /** Lets a run go on that stands before a breakpoint. `only`: these occurrences, by their keys. */
  resume(request: {
    runId: string;
    only?: readonly string[];
    stops?: Stops;
  }): Promise<Result<null>>;
}
