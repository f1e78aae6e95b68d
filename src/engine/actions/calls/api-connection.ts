import {
  compileInputs,
  EvaluationError,
  isObject,
  type Scope,
  type Value,
} from '../../../expressions/index';
import type { Action, Json } from '../../../model/definition';
import { isObject as isJsonObject } from '../../../model/step';
import type { ActionFacts } from '../../action-facts';
import { routeOf } from '../../calls/route';
import { failed, type Handler } from '../../handler';
import { inputsOf, pick } from './calling';
import { type Operation, operation, webhookOperation } from './operation';

/** A place in a connector by method and path, as Logic Apps writes it. */
export function apiConnection(action: Action, facts: ActionFacts): Handler {
  return operation(action, facts, described(action));
}

export function apiConnectionWebhook(action: Action, facts: ActionFacts): Handler {
  return webhookOperation(action, facts, described(action));
}

const sent = ['method', 'path', 'queries', 'headers', 'body'] as const;

function described(action: Action): Operation {
  const inputs = inputsOf(action);
  const parts = compileInputs(pick(inputs, sent));
  const host = inputs.host ?? null;
  const reference = referenceOf(host);
  const operationId = operationIdOf(action);
  return {
    evaluate: ({ scope }) => ({
      host: evaluatedHost(host, scope),
      ...(parts.evaluate(scope) as { readonly [name: string]: Value }),
    }),
    request(values, { name, scope }) {
      if (reference === undefined) {
        const message = `The action '${name}' does not name a connection.`;
        return failed('BadRequest', { code: 'InvalidConnection', message });
      }
      return {
        kind: 'operation',
        connectorId: connectorIdOf(reference, host, scope),
        operationId,
        reference,
        parameters: {},
        route: routeOf(values),
      };
    },
  };
}

/**
 * The key of the connection: `@parameters('$connections')['office365']['connectionId']` names it in the
 * text, and so do the tokens of a caller; a reference of Standard is the key itself.
 */
function referenceOf(host: Json): string | undefined {
  const connection = isJsonObject(host) ? host.connection : undefined;
  if (!isJsonObject(connection)) return undefined;
  if (typeof connection.referenceName === 'string') return connection.referenceName;
  if (typeof connection.name !== 'string') return undefined;
  return /\$connections'\s*[)\]]\s*\??\[\s*'([^']+)'/.exec(connection.name)?.[1] ?? connection.name;
}

/** Older flows of Power Automate keep the name of the operation beside its path. */
function operationIdOf({ metadata }: Action): string {
  const system = metadata?.flowSystemMetadata;
  const id = isJsonObject(system) ? system.swaggerOperationId : undefined;
  return typeof id === 'string' ? id : '';
}

/** One id for one connector: `office365` of Logic Apps is `shared_office365` of Power Automate. */
function connectorIdOf(reference: string, host: Json, scope: Scope): string {
  const id = declaredApi(reference, scope) ?? runtimeApi(host) ?? reference.replace(/[-_]\d+$/, '');
  return id.startsWith('shared_') ? id : `shared_${id}`;
}

/** What the values of `$connections` say: `…/managedApis/office365`. */
function declaredApi(reference: string, scope: Scope): string | undefined {
  const connections = scope.parameter?.('$connections') ?? null;
  const connection = isObject(connections) ? (connections[reference] ?? null) : null;
  const id = isObject(connection) ? connection.id : undefined;
  const found = typeof id === 'string' ? /\/managedApis\/([^/'")\]]+)\/?$/i.exec(id) : null;
  return found?.[1];
}

function runtimeApi(host: Json): string | undefined {
  const api = isJsonObject(host) ? host.api : undefined;
  const url = isJsonObject(api) ? api.runtimeUrl : undefined;
  return typeof url === 'string' ? /\/apim\/([^/?]+)/.exec(url)?.[1] : undefined;
}

/** Which connection that is, is the host's to know: what cannot be evaluated here stays as it is written. */
function evaluatedHost(host: Json, scope: Scope): Value {
  try {
    return compileInputs(host).evaluate(scope);
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    return host as Value;
  }
}
