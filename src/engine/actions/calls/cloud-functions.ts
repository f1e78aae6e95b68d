/** Calls of services that Azure hosts beside a workflow, named by their ids instead of addresses. */
import {
  compileInputs,
  isObject,
  percentEncode,
  toText,
  type Value,
  type ValueObject,
} from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import type { ActionFacts } from '../../action-facts';
import { plainObject } from '../../calls/operation-json';
import { routeOf } from '../../calls/route';
import type { Handler } from '../../handler';
import { inputsOf, pick } from './calling';
import { noOperation } from './open-api-connection';
import { type Operation, operation } from './operation';

const sent = ['method', 'headers', 'queries', 'body'] as const;

/** An Azure function, by its id or by a connection of the project. */
export function azureFunction(action: Action, facts: ActionFacts): Handler {
  return operation(action, facts, {
    ...evaluating(action, ['function', ...sent]),
    request(values, step) {
      const { id, connectionName } = objectIn(values.function);
      if (!id && !connectionName) return noOperation(step);
      const named = toText(id ?? connectionName ?? '');
      return {
        kind: 'operation',
        connectorId: 'AzureFunction',
        operationId: lastSegment(named),
        reference: named,
        parameters: {},
        route: routeOf(values),
      };
    },
  });
}

/** A function of the same project of Standard. */
export function invokeFunction(action: Action, facts: ActionFacts): Handler {
  return operation(action, facts, {
    ...evaluating(action, ['functionName', 'parameters']),
    request({ functionName, parameters }, step) {
      if (!functionName) return noOperation(step);
      return {
        kind: 'operation',
        connectorId: 'LocalFunction',
        operationId: toText(functionName),
        reference: '',
        parameters: plainObject(parameters),
      };
    },
  });
}

/** An operation of an API behind Azure's API Management. */
export function apiManagement(action: Action, facts: ActionFacts): Handler {
  return operation(action, facts, {
    ...evaluating(action, ['api', 'apiManagement', 'pathTemplate', ...sent]),
    request(values, step) {
      const api = objectIn(values.api);
      const { connection } = objectIn(values.apiManagement);
      const named = api.id ?? connection;
      if (!named) return noOperation(step);
      return {
        kind: 'operation',
        connectorId: 'ApiManagement',
        operationId: '',
        reference: toText(named),
        parameters: {},
        route: routeOf({ ...values, path: pathOf(objectIn(values.pathTemplate)) }),
      };
    },
  });
}

/** `{template: "/orders/{id}", parameters: {id}}` → the path. */
function pathOf({ template, parameters }: ValueObject): string {
  const values = objectIn(parameters);
  return toText(template ?? '/').replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined || value === null ? whole : percentEncode(toText(value));
  });
}

function evaluating(action: Action, names: readonly string[]): Pick<Operation, 'evaluate'> {
  const parts = compileInputs(pick(inputsOf(action), names));
  return { evaluate: ({ scope }) => parts.evaluate(scope) as ValueObject };
}

function objectIn(value: Value | undefined): ValueObject {
  return value !== undefined && isObject(value) ? value : {};
}

const lastSegment = (id: string): string => id.split('/').at(-1) ?? '';
