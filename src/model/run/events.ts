/**
 * What a run's journal holds. The engine writes these, one fold (fold.ts) reads them: live runs,
 * reloads, history and tests see the same run. Values are JSON text (see definition.ts), times are
 * UTC milliseconds since 1970.
 *
 * A journal that was written once must fold for ever: members may be added, none changes its meaning.
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

export interface TriggerRecord {
  readonly name: string;
  readonly outputs: JsonText;
  readonly inputs?: JsonText;
  /** Only on what leaves the services: what is not there is hidden. */
  readonly secured?: Secured;
}

export type RunEvent =
  | {
      readonly type: 'runStarted';
      readonly at: number;
      readonly trigger: TriggerRecord;
      /** Values given to this run, by name; they go before the defaults of the definition. */
      readonly parameters?: JsonText;
      /** Names the run to whoever correlates runs; the run's id unless the caller gave one. */
      readonly clientTrackingId?: string;
      /** Somebody waits for its first Response. */
      readonly waitsForResponse?: boolean;
      readonly stops?: Stops;
    }
  /** The run stops before this action, until somebody lets it go on. */
  | ({ readonly type: 'actionHeld'; readonly at: number } & Occurrence)
  /** What was held goes on; with `only`, these occurrences alone, by their keys. */
  | {
      readonly type: 'runResumed';
      readonly at: number;
      readonly only?: readonly string[];
      /** Where it stops from now on; nowhere, unless it is said. */
      readonly stops?: Stops;
    }
  /** Written before an action that takes time: the intent. */
  | ({
      readonly type: 'actionStarted';
      readonly at: number;
      readonly inputs?: JsonText;
      /** Of a container: the branch that it goes into. */
      readonly branch?: Branch;
      /** Of a For each: how many items it goes over. */
      readonly count?: number;
      /** It only waits until then; the host wakes it. */
      readonly until?: number;
      readonly secured?: Secured;
      readonly kept?: true;
    } & Occurrence)
  /** What a For each goes over, in pages, before its first round: a JSON array from item `from` on. */
  | ({
      readonly type: 'itemsListed';
      readonly at: number;
      readonly from: number;
      readonly items: JsonText;
    } & Occurrence)
  /** One try has failed, and there will be another. */
  | ({
      readonly type: 'actionRetried';
      readonly at: number;
      readonly failed: FailedTry;
    } & Occurrence)
  /**
   * A call of several requests goes on: `next` is what it needs to know after a crash (where to poll).
   * With `until` it pauses until then; with `awaits` until somebody calls back.
   */
  | ({
      readonly type: 'actionContinued';
      readonly at: number;
      readonly next: JsonText;
      readonly until?: number;
      readonly awaits?: true;
    } & Occurrence)
  /** A round of the loop `action` begins; `index` from 0. */
  | ({
      readonly type: 'iterationStarted';
      readonly at: number;
      readonly index: number;
      /** What a For each goes over, where it was not listed. */
      readonly item?: JsonText;
    } & Occurrence)
  | ({
      readonly type: 'iterationFinished';
      readonly at: number;
      readonly index: number;
      readonly status: ActionStatus;
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
      /** What it has put at the end of an array or a text, instead of the whole of it anew. */
      readonly appended?: { readonly variable: string; readonly value: JsonText };
      readonly trackedProperties?: JsonText;
      readonly secured?: Secured;
      readonly simulated?: Simulated;
      /** It was not done in this run: this is what an earlier one has recorded. */
      readonly kept?: true;
    } & Occurrence)
  /** What the caller gets: of the first Response, or of the run where nothing else answers. */
  | { readonly type: 'responded'; readonly at: number; readonly response: ResponseRecord }
  | {
      readonly type: 'runFinished';
      readonly at: number;
      readonly status: RunStatus;
      readonly code?: string;
      readonly error?: RunError;
      /** The definition's own outputs, of a run that succeeded. */
      readonly outputs?: JsonText;
    };

/** Where a run that somebody tries out stops. */
export interface Stops {
  readonly breakpoints: readonly Breakpoint[];
  /** Before whatever comes next, whether or not it has a breakpoint. */
  readonly everywhere?: true;
}

/** The run stops before this action: always, or when an expression holds there. */
export interface Breakpoint {
  readonly action: string;
  /** `@greater(variables('n'), 3)`; one that cannot be evaluated stops the run too. */
  readonly when?: string;
}

/** What history hides. */
export type Secured = readonly ('inputs' | 'outputs')[];

/** Nothing real was asked: whence its result is. */
export type Simulated = 'static' | 'recorded' | 'schema' | 'use';

export interface ResponseRecord {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonText;
  /** Only on what leaves the services: what is not there is hidden. */
  readonly secured?: Secured;
}

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
  /** Of a call of several requests: where it stands, and how many of the retries were before. */
  readonly next?: JsonText;
  readonly retriesBefore?: number;
  /** Of a For each: how many items it goes over. */
  readonly count?: number;
  /** Of a loop: how many rounds have begun, have ended, and did not succeed. */
  readonly iterations?: number;
  readonly finishedIterations?: number;
  readonly failedIterations?: number;
  readonly trackedProperties?: JsonText;
  readonly secured?: Secured;
  readonly simulated?: Simulated;
  readonly kept?: true;
}

/** How often an action inside loops has ended how. */
export type Tally = Readonly<Partial<Record<ActionStatus, number>>>;

/** The run as folded from its journal so far. Records are replaced, never changed in place. */
export interface RunView {
  readonly status: RunStatus;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly code?: string;
  readonly error?: RunError;
  readonly outputs?: JsonText;
  readonly trigger?: TriggerRecord;
  readonly parameters?: JsonText;
  readonly clientTrackingId?: string;
  readonly waitsForResponse?: boolean;
  readonly response?: ResponseRecord;
  /** By occurrence key, see `occurrenceKey`. Rounds that are over may have been forgotten. */
  readonly actions: ReadonlyMap<string, ActionRecord>;
  /** By name, of actions inside loops: counts stay when rounds are forgotten. */
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Rounds that have begun and not ended, by the occurrence key of their loop. */
  readonly openRounds: ReadonlyMap<string, ReadonlySet<number>>;
  /** What each loop goes over, by its occurrence key; see `itemText`. */
  readonly items: ReadonlyMap<string, ItemTexts>;
  /** By their names in lower case; see `variableText`. */
  readonly variables: ReadonlyMap<string, VariableText>;
  readonly stops?: Stops;
  /** Before what it stands still now, by occurrence key. */
  readonly held: ReadonlyMap<string, Occurrence>;
  /** What was held and has been let go, by occurrence key. */
  readonly released: ReadonlySet<string>;
}

/** Pages in the order of their items, or single items by index. */
export interface ItemTexts {
  readonly pages: readonly { readonly from: number; readonly items: JsonText }[];
  readonly single: ReadonlyMap<number, JsonText>;
}

/** A value, and what was put at its end since: joined only when somebody reads it. */
export interface VariableText {
  readonly value: JsonText;
  readonly appended: readonly JsonText[];
}

/** The repetition of what happens in a round of a loop that has itself this repetition. */
export function roundOf(repetition: string, index: number): string {
  const number = String(index).padStart(6, '0');
  return repetition === '' ? number : `${repetition}-${number}`;
}

export function occurrenceKey(action: string, repetition: string): string {
  return repetition === '' ? action : `${action}#${repetition}`;
}
