/** What an action type does when it is its turn. A handler decides; it performs nothing. */
import type { Scope, Value } from '../expressions/index';
import type { Branch, JsonObject } from '../model/definition';
import type { RunError } from '../model/run/events';

export type Handler = (step: Step) => Outcome;

export interface Step {
  readonly name: string;
  readonly scope: Scope;
}

export type Outcome =
  /** Finished without taking time. */
  | {
      readonly kind: 'finished';
      readonly status: 'Succeeded' | 'Failed';
      readonly code: string;
      readonly error?: RunError;
      readonly inputs?: Value;
      readonly outputs?: Value;
    }
  /** A container goes into one of its branches; the others are skipped. */
  | { readonly kind: 'entered'; readonly branch: Branch; readonly inputs?: Value }
  /** A connector is asked; the host brings the answer. */
  | { readonly kind: 'called'; readonly inputs: Value; readonly request: OperationRequest };

export interface OperationRequest {
  readonly connectorId: string;
  readonly operationId: string;
  /** Key of the connection reference. */
  readonly reference: string;
  readonly parameters: JsonObject;
}

export function failed(code: string, error: RunError): Outcome {
  return { kind: 'finished', status: 'Failed', code, error };
}
