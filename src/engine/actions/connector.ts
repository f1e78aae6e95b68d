import { compileInputs, printJson, type Value } from '../../expressions/index';
import type { Action, JsonObject, JsonText } from '../../model/definition';
import { hostOf, isObject } from '../../model/step';
import { callOutcome } from '../answer';
import type { Exchange, OperationRequest } from '../exchange';
import { failed, type Handler } from '../handler';

/**
 * OpenApiConnection: the evaluated request is the intent in the journal; the host calls the connector.
 * `authentication` names what the service supplies, so it is neither evaluated nor recorded.
 */
export function connector(action: Action): Handler {
  const host = hostOf(action);
  if (!host) return refuseHost;
  const inputs = isObject(action.inputs) ? action.inputs : {};
  const given = compileInputs(inputs.parameters ?? {});
  const recordedHost = (inputs.host ?? {}) as Value;
  return {
    begin: ({ scope }) => {
      const parameters = withoutNulls(given.evaluate(scope));
      return {
        kind: 'called',
        inputs: { host: recordedHost, parameters },
        exchange: single({ kind: 'operation', ...host, parameters: plain(parameters) }),
      };
    },
    resume: (_step, recorded) => single(requestAgain(action, recorded)),
  };
}

const single = (request: OperationRequest): Exchange => ({
  request: () => request,
  take: (answer) => callOutcome(answer),
});

const refuseHost: Handler = {
  begin: ({ name }) =>
    failed('BadRequest', {
      code: 'InvalidOperation',
      message: `The action '${name}' does not name an operation of a connector.`,
    }),
};

/** WDL: parameters that resolve to null are left out of the request. */
function withoutNulls(parameters: Value): { readonly [name: string]: Value } {
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters)) return {};
  return Object.fromEntries(
    Object.entries(parameters as { [name: string]: Value }).filter(([, value]) => value !== null),
  );
}

/** The same request as the recorded intent: expressions are not evaluated a second time. */
function requestAgain(action: Action, inputs: JsonText | undefined): OperationRequest {
  const recorded: unknown = inputs === undefined ? {} : JSON.parse(inputs);
  const parameters = isObject(recorded) && isObject(recorded.parameters) ? recorded.parameters : {};
  const host = hostOf(action) ?? { connectorId: '', operationId: '', reference: '' };
  return { kind: 'operation', ...host, parameters };
}

/** As a connector gets it: JSON, in which a whole float and an integer are the same number. */
function plain(parameters: Value): JsonObject {
  return JSON.parse(printJson(parameters)) as JsonObject;
}
