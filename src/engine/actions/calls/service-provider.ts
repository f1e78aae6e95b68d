import { compileInputs, isObject, toText, type Value } from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import type { ActionFacts } from '../../action-facts';
import { plainObject, withoutNulls } from '../../calls/operation-json';
import type { Handler } from '../../handler';
import { inputsOf, pick } from './calling';
import { noOperation } from './open-api-connection';
import { operation } from './operation';

/** An operation that Logic Apps Standard has built in, reached by a connection of the project. */
export function serviceProvider(action: Action, facts: ActionFacts): Handler {
  const inputs = inputsOf(action);
  const parts = compileInputs(pick(inputs, ['parameters', 'serviceProviderConfiguration']));
  return operation(action, facts, {
    evaluate({ scope }) {
      const values = parts.evaluate(scope) as { readonly [name: string]: Value };
      return { ...values, parameters: withoutNulls(values.parameters) };
    },
    request({ parameters, serviceProviderConfiguration }, step) {
      const provider = serviceProviderConfiguration ?? null;
      if (!isObject(provider)) return noOperation(step);
      const { connectionName, operationId, serviceProviderId } = provider;
      if (!operationId || !serviceProviderId) return noOperation(step);
      return {
        kind: 'operation',
        connectorId: toText(serviceProviderId),
        operationId: toText(operationId),
        reference: toText(connectionName ?? ''),
        parameters: plainObject(parameters),
      };
    },
  });
}
