/**
 * What a run's journal holds. The engine writes these, one fold (fold.ts) reads them: live runs,
 * reloads, history and tests see the same run. Values are JSON text (see definition.ts), times are
 * UTC milliseconds since 1970.
 */
import type { Branch, JsonText } from '../definition';

export type ActionStatus =
  | 'Waiting'
  | 'Running'
  | 'Succeeded'
  | 'Failed'
  | 'Skipped'
  | 'TimedOut'
  | 'Cancelled';
export type RunStatus = 'Waiting' | 'Running' | 'Succeeded' | 'Failed' | 'Cancelled' | 'TimedOut';

export interface RunError {
  readonly code: string;
  readonly message: string;
}

/** Names one execution of an action: iterations are told apart by their indexes, outermost first. */
export interface Occurrence {
  readonly action: string;
  /** `000002-000000` for the first inner iteration of the third outer one; empty outside loops. */
  readonly repetition: string;
}

export type RunEvent =
  | {
      readonly type: 'runStarted';
      readonly at: number;
      readonly trigger: {
        readonly name: string;
        readonly outputs: JsonText;
        readonly inputs?: JsonText;
      };
    }
  /** Written before an action that takes time: the intent. */
  | ({
      readonly type: 'actionStarted';
      readonly at: number;
      readonly inputs?: JsonText;
      /** Of a container: the branch that it goes into. */
      readonly branch?: Branch;
    } & Occurrence)
  /** It waits for a time, an answer or a person: at `until`, if that is known, the host wakes it. */
  | ({
      readonly type: 'actionWaiting';
      readonly at: number;
      readonly until?: number;
    } & Occurrence)
  /** One try has failed, and there will be another. */
  | ({
      readonly type: 'actionRetried';
      readonly at: number;
      readonly failed: FailedTry;
    } & Occurrence)
  /** A round of the loop `action` begins; `index` from 0. */
  | ({
      readonly type: 'iterationStarted';
      readonly at: number;
      readonly index: number;
      /** What a For each goes over. */
      readonly item?: JsonText;
    } & Occurrence)
  /** The result. An action that took no time has only this one, with `startedAt`. */
  | ({
      readonly type: 'actionFinished';
      readonly at: number;
      readonly startedAt?: number;
      readonly status: ActionStatus;
      readonly code?: string;
      readonly error?: RunError;
      readonly inputs?: JsonText;
      readonly outputs?: JsonText;
      /** The variables that it has set, by their names as declared. */
      readonly variables?: Readonly<Record<string, JsonText>>;
    } & Occurrence)
  | {
      readonly type: 'runFinished';
      readonly at: number;
      readonly status: RunStatus;
      readonly code?: string;
      readonly error?: RunError;
      /** The definition's own outputs, of a run that succeeded. */
      readonly outputs?: JsonText;
    };

/** A try that failed, as history lists it. */
export interface FailedTry {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly code: string;
  readonly error?: RunError;
  /** When the next try begins. */
  readonly nextAt: number;
}

export interface ActionRecord extends Occurrence {
  readonly status: ActionStatus;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly code?: string;
  readonly error?: RunError;
  readonly inputs?: JsonText;
  readonly outputs?: JsonText;
  readonly branch?: Branch;
  /** While it waits: when the host wakes it. */
  readonly wakeAt?: number;
  readonly retries?: readonly FailedTry[];
  /** Of a loop: how many rounds have begun. */
  readonly iterations?: number;
}

/** The run as folded from its journal so far. Records are replaced, never changed in place. */
export interface RunView {
  readonly status: RunStatus;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly error?: RunError;
  readonly outputs?: JsonText;
  readonly trigger?: {
    readonly name: string;
    readonly outputs: JsonText;
    readonly inputs?: JsonText;
  };
  /** By occurrence key, see `occurrenceKey`. */
  readonly actions: ReadonlyMap<string, ActionRecord>;
  /** What each round of a For each goes over, by the loop and the repetition of the round. */
  readonly items: ReadonlyMap<string, JsonText>;
  /** Values of variables, by their names in lower case. */
  readonly variables: ReadonlyMap<string, JsonText>;
}

/** The repetition of what happens in a round of a loop that has itself this repetition. */
export function roundOf(repetition: string, index: number): string {
  const number = String(index).padStart(6, '0');
  return repetition === '' ? number : `${repetition}-${number}`;
}

export function occurrenceKey(action: string, repetition: string): string {
  return repetition === '' ? action : `${action}#${repetition}`;
}
