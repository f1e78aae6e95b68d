/** Asks outside whether something is new. Handed in; without one no polling trigger fires. */
import type { PolledDelivery } from '../../engine/index';
import type { JsonText, Trigger } from '../../model/definition';
import type { Flow, Version } from '../../model/flow';

export interface Poller {
  /** Whether it knows what this trigger asks. */
  handles(trigger: Trigger): boolean;
  poll(request: PollRequest): Promise<PollAnswer>;
}

export interface PollRequest {
  readonly flow: Flow;
  readonly version: Version;
  readonly triggerName: string;
  readonly trigger: Trigger;
  /** What the last poll left: up to where it has seen. */
  readonly state: JsonText | undefined;
}

export type PollAnswer =
  /** Starts runs; the new state is kept in the same transaction. */
  | {
      readonly kind: 'found';
      readonly delivery: PolledDelivery;
      readonly state?: JsonText;
    }
  | { readonly kind: 'nothing'; readonly retryAfterMs?: number; readonly state?: JsonText }
  /** A check that failed: asked again at the next time. */
  | {
      readonly kind: 'failed';
      readonly code: string;
      readonly message: string;
      readonly retryAfterMs?: number;
    };
