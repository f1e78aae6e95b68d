/** How requests leave: the port through which a run reaches the network. */
import type { Answer, HttpRequest } from '../../../engine/index';

export interface Transport {
  /** Never rejects: whatever goes wrong is the answer. */
  send(request: HttpRequest, context: SendContext): Promise<Answer>;
}

export interface SendContext {
  /** Name of the action that asks. */
  readonly action: string;
  /** The same for every try of this action in this run. */
  readonly idempotencyKey: string;
  /** Breaks the request off. */
  readonly signal?: AbortSignal;
}
