import { compileInputs, type Value } from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import { hostOf } from '../../../model/step';
import type { ActionFacts } from '../../action-facts';
import { plainObject, withoutNulls } from '../../calls/operation-json';
import { failed, type Handler, type Step } from '../../handler';
import { inputsOf } from './calling';
import { type Operation, operation, webhookOperation } from './operation';

/** An operation of a connector by its name, as Power Automate writes it. */
export function openApiConnection(action: Action, facts: ActionFacts): Handler {
  return operation(action, facts, described(action));
}

export function openApiConnectionWebhook(action: Action, facts: ActionFacts): Handler {
  return webhookOperation(action, facts, described(action));
}

function described(action: Action): Operation {
  const inputs = inputsOf(action);
  const host = hostOf(action);
  const parameters = compileInputs(inputs.parameters ?? {});
  const recordedHost = (inputs.host ?? {}) as Value;
  return {
    evaluate: ({ scope }) => ({
      host: recordedHost,
      parameters: withoutNulls(parameters.evaluate(scope)),
    }),
    request: (values, step) =>
      host
        ? { kind: 'operation', ...host, parameters: plainObject(values.parameters) }
        : noOperation(step),
  };
}

export function noOperation({ name }: Step) {
  const message = `The action '${name}' does not name an operation of a connector.`;
  return failed('BadRequest', { code: 'InvalidOperation', message });
}
