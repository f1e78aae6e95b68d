/** One execution in memory: what is folded so far, what can be decided next, what waits for an answer. */
import type { Value } from '../expressions/index';
import type { Json } from '../model/definition';
import {
  type ActionRecord,
  type ActionStatus,
  type Occurrence,
  occurrenceKey,
  type RunEvent,
} from '../model/run/events';
import { applyEvent, type MutableRunView } from '../model/run/fold';
import type { Exchange, HostRequest } from './exchange';
import type { GraphStatus, Instance } from './instance';
import type { Node, Plan } from './plan';
import type { RunInfo, RunScope } from './run-scope';

export interface Run {
  readonly plan: Plan;
  readonly view: MutableRunView;
  readonly info: RunInfo;
  readonly scope: RunScope;
  /** What comes next, in order. */
  readonly ready: (Ready | TakenUp | Loop)[];
  /** What stands before a breakpoint, by occurrence key. */
  readonly held: Map<string, Ready>;
  /** Actions that take time and are not over, by occurrence key. */
  readonly open: Map<string, OpenAction>;
  /** Loops that are not over, by occurrence key. */
  readonly loops: Map<string, Loop>;
  /** When something is to happen by itself, by occurrence key: UTC milliseconds since 1970. */
  readonly wakes: Map<string, number>;
  readonly deadlines: Map<string, number>;
  /** Decided since the last `advance` answered. */
  events: RunEvent[];
  fresh: Call[];
}

/** An action whose turn it is, or will be. */
export interface Ready {
  readonly node: Node;
  readonly instance: Instance;
}

/** An action that had begun when the journal was read. */
export interface TakenUp extends Ready {
  readonly record: ActionRecord;
}

export const isTakenUp = (one: Ready): one is TakenUp => 'record' in one;
export const isLoopTurn = (one: Ready): one is Loop => 'next' in one;

export interface OpenAction extends Ready {
  /** Undefined for what only waits for a time. */
  readonly exchange?: Exchange;
  /** Where the exchange stands; null at its first request. */
  next: Json;
  /** Since the last request that did not fail. */
  failedTries: number;
  /** When the request that is out was made. */
  triedAt: number;
}

export interface Loop extends Ready {
  /** What a For each goes over; undefined for an Until. */
  readonly items?: readonly Value[];
  /** Index of the round that begins next. */
  next: number;
  /** How the last round of an Until ended; undefined while one is running. */
  last?: GraphStatus;
}

/** What the host is asked to do once the events before it are on disk. */
export interface Call extends Occurrence {
  readonly key: string;
  readonly request: HostRequest;
  /** The same over crashes and retries, another in every run. */
  readonly idempotencyKey: string;
  /** Tries of the same request that have failed before. */
  readonly failedTries: number;
  /** Nobody waits for its answer. */
  readonly isFarewell?: true;
}

/** Every decision goes through here: folded at once, handed to the host by the next `advance`. */
export function emit(run: Run, event: RunEvent): void {
  applyEvent(run.view, event);
  run.events.push(event);
}

export function statusOf(run: Run, node: Node, repetition: string): ActionStatus | undefined {
  return run.view.actions.get(occurrenceKey(node.name, repetition))?.status;
}

export function keyOf({ node, instance }: Ready): string {
  return occurrenceKey(node.name, instance.repetition);
}

export function occurrenceOf({ node, instance }: Ready): Occurrence {
  return { action: node.name, repetition: instance.repetition };
}
