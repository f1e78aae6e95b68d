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

export interface ActionRecord extends Occurrence {
  readonly status: ActionStatus;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly code?: string;
  readonly error?: RunError;
  readonly inputs?: JsonText;
  readonly outputs?: JsonText;
  readonly branch?: Branch;
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
}

export function occurrenceKey(action: string, repetition: string): string {
  return repetition === '' ? action : `${action}#${repetition}`;
}
