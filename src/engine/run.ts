/** One execution in memory: what is folded so far, what can be decided next, what waits for an answer. */
import type { Json } from '../model/definition';
import {
  type ActionStatus,
  occurrenceKey,
  type RunError,
  type RunEvent,
} from '../model/run/events';
import { applyEvent, type MutableRunView } from '../model/run/fold';
import type { OperationRequest } from './handler';
import type { Instance } from './instance';
import type { Node, Plan } from './plan';
import type { RunInfo, RunScope } from './run-scope';

export interface Run {
  readonly plan: Plan;
  readonly view: MutableRunView;
  readonly info: RunInfo;
  readonly scope: RunScope;
  readonly ready: Ready[];
  /** Calls that were decided and not yet answered, by occurrence key. */
  readonly calls: Map<string, Call & Ready>;
  /** Decided since the last `advance` answered. */
  events: RunEvent[];
  fresh: Call[];
}

/** An action whose turn it is, or will be. */
export interface Ready {
  readonly node: Node;
  readonly instance: Instance;
}

/** What the host is asked to do once the events before it are on disk. */
export interface Call {
  readonly key: string;
  readonly action: string;
  readonly repetition: string;
  readonly request: OperationRequest;
  /** The same over crashes and retries, another in every run. */
  readonly idempotencyKey: string;
}

/** What came back of a call. */
export type Answer =
  | {
      readonly statusCode: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: Json;
    }
  | { readonly error: RunError };

/** Every decision goes through here: folded at once, handed to the host by the next `advance`. */
export function emit(run: Run, event: RunEvent): void {
  applyEvent(run.view, event);
  run.events.push(event);
}

export function statusOf(run: Run, node: Node, repetition: string): ActionStatus | undefined {
  return run.view.actions.get(occurrenceKey(node.name, repetition))?.status;
}
