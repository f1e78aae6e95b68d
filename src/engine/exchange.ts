/**
 * A call of one or several requests as a pure machine: retries, polling of a 202, further pages, a webhook
 * that waits for its callback. What it needs to go on is JSON that stands in the journal, so it survives
 * a crash, and the same machine runs over every transport.
 */
import type { Json, JsonObject } from '../model/definition';
import type { RunError, Simulated } from '../model/run/events';
import type { Finished, Step } from './handler';

export interface Exchange {
  /** What the host is asked next. `next` is null at first, then what the last turn left. */
  request(next: Json): HostRequest;
  /** Takes what came back of that request. */
  take(answer: Answer, state: ExchangeState): Turn;
  /**
   * What is sent once all is over, however it ended: a webhook is unsubscribed. `step` is that of the
   * action at its end, where `action()` may be read.
   */
  farewell?(next: Json, step: Step): HostRequest | undefined;
}

export interface ExchangeState {
  readonly next: Json;
  /** Tries that have failed since the last request that did not. */
  readonly failedTries: number;
  /** UTC milliseconds since 1970. */
  readonly now: number;
  /** In [0, 1). */
  random(): number;
}

export type Turn =
  | Finished
  /** The same request again, after a pause. */
  | {
      readonly kind: 'again';
      readonly code: string;
      readonly error?: RunError;
      readonly afterMs: number;
    }
  /** Another request, at once or after a pause. */
  | { readonly kind: 'continued'; readonly next: Json; readonly afterMs?: number }
  /** Nothing is asked: the next answer comes by itself, from a callback. */
  | { readonly kind: 'awaits'; readonly next: Json };

export type HostRequest = OperationRequest | HttpRequest | WorkflowRequest;

export interface OperationRequest {
  readonly kind: 'operation';
  /** E.g. `shared_office365`, `/serviceProviders/sql`, `ApiManagement`. */
  readonly connectorId: string;
  /** Empty where the step says only its `route`. */
  readonly operationId: string;
  /** Key of the connection reference. */
  readonly reference: string;
  readonly parameters: JsonObject;
  readonly route?: Route;
  /** A further page, as the page before named it. */
  readonly nextLink?: string;
  /** Where an earlier answer said that its result will be. */
  readonly location?: string;
  /** Of a webhook: its first answer only says whether it will call back. */
  readonly webhook?: 'subscribe' | 'unsubscribe';
  readonly callbackUrl?: string;
}

/** A place in a service, of steps that name one instead of an operation: ApiConnection and its like. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly queries?: JsonObject;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

export interface HttpRequest {
  readonly kind: 'http';
  readonly method: string;
  readonly uri: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: RawContent;
  readonly timeoutMs: number;
  /**
   * Headers that name the run to the service. Absent: the flow says that nothing of ours be sent, and
   * then no idempotency key is either.
   */
  readonly tracking?: Readonly<Record<string, string>>;
  /** Of the further requests of a call, which one: no two of them may have the same idempotency key. */
  readonly part?: string;
  /** To be sent as the identity that the cloud gives a workflow, which no transport here has. */
  readonly managedIdentity?: { readonly audience?: string; readonly identity?: string };
}

/** A child is started, and answers with its first Response. */
export interface WorkflowRequest {
  readonly kind: 'workflow';
  /** Its id or the name of the reference, as the action writes it. */
  readonly workflow: string;
  /** Of the child's triggers, where the action names one. */
  readonly triggerName?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** Bytes on their way: as text where they are text. */
export type RawContent = { readonly text: string } | { readonly base64: string };

/** What came back of a request. */
export type Answer =
  | {
      readonly statusCode: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** Of an operation or a child. */
      readonly body?: Json;
      /** Of an HTTP request: not decoded yet. */
      readonly content?: RawContent;
      readonly simulated?: Simulated;
      /** Of a webhook: nobody will call back, this is already what a callback would bring. */
      readonly isFinal?: boolean;
      /** A browser shows some headers only: one that is not here may have been sent all the same. */
      readonly hidesHeaders?: boolean;
    }
  /** No answer came. `isTransient`: the network failed, and another try may succeed. */
  | { readonly error: RunError; readonly isTransient?: boolean };
