/** What an action type does when it is its turn. A handler decides; it performs nothing. */
import type { Scope, Value } from '../expressions/index';
import type { Branch, JsonText } from '../model/definition';
import type { ActionStatus, ResponseRecord, RunError, Simulated } from '../model/run/events';
import type { Exchange } from './exchange';

export interface Handler {
  begin(step: Step): Outcome;
  /** Of a type that calls: the exchange that its intent has begun, from what the journal keeps of it. */
  resume?(step: Step, inputs: JsonText | undefined): Exchange;
}

export interface Step {
  readonly name: string;
  readonly scope: Scope;
  /** UTC milliseconds since 1970. */
  readonly now: number;
  readonly startedAt: number;
  /** Somebody waits for the first Response of this run. */
  readonly isAwaited: boolean;
  /** A variable for whoever changes it: what is only looked at may grow in place. */
  peek(variable: string): Value | undefined;
}

export type Outcome = Finished | Entered | Looped | Repeated | Called | Waits | Responded | Ended;

/** Finished without taking time. */
export interface Finished {
  readonly kind: 'finished';
  readonly status: ActionStatus;
  readonly code: string;
  readonly error?: RunError;
  readonly inputs?: Value;
  readonly outputs?: Value;
  /** New values of variables. */
  readonly variables?: Readonly<Record<string, Value>>;
  readonly appended?: { readonly variable: string; readonly value: Value };
  readonly simulated?: Simulated;
  /** Of a container: what is in it fails with it, instead of being skipped. */
  readonly failsInside?: true;
}

/** A container goes into one of its branches; the others are skipped. */
export interface Entered {
  readonly kind: 'entered';
  readonly branch: Branch;
  readonly inputs?: Value;
}

/** A For each: one round for each item. */
export interface Looped {
  readonly kind: 'looped';
  readonly items: readonly Value[];
}

/** An Until: rounds, one after another, until its condition holds. */
export interface Repeated {
  readonly kind: 'repeated';
}

/** Something outside is asked; the host brings the answers. */
export interface Called {
  readonly kind: 'called';
  readonly inputs: Value;
  readonly exchange: Exchange;
}

/** Nothing happens until a time. */
export interface Waits {
  readonly kind: 'waits';
  readonly inputs: Value;
  readonly until: number;
}

/** The caller is answered, and the run goes on. */
export interface Responded {
  readonly kind: 'responded';
  readonly inputs: Value;
  readonly response: ResponseRecord;
}

/** The run ends at once. */
export interface Ended {
  readonly kind: 'ended';
  readonly inputs: Value;
  readonly status: 'Succeeded' | 'Failed' | 'Cancelled';
  readonly error?: RunError;
}

export function failed(code: string, error: RunError): Finished {
  return { kind: 'finished', status: 'Failed', code, error };
}

export function succeeded(inputs: Value, outputs?: Value): Finished {
  const made = outputs === undefined ? {} : { outputs };
  return { kind: 'finished', status: 'Succeeded', code: 'OK', inputs, ...made };
}
