/** What a single step lacks: a type or operation that nothing knows, a required value that is empty. */

import type { FieldManifest } from '../actions/manifest';
import { actionManifest, triggerManifest } from '../actions/table';
import type { ConnectorManifest } from '../connector';
import type { Action, Json, Trigger } from '../definition';
import { describeAction, findOperation, hostOf, isObject, valueAt } from '../step';
import type { Problem } from './problem';
import { words } from './words';

export function actionProblems(
  step: string,
  action: Action,
  connectors: readonly ConnectorManifest[],
): Problem[] {
  const host = hostOf(action);
  if (host) {
    if (!findOperation(connectors, host)) return [unknownOperation(step, host)];
  } else if (!actionManifest(action.type)) {
    const message = words.unknownActionType(action.type);
    return [{ code: 'unknownActionType', severity: 'error', step, path: ['type'], message }];
  }
  if (action.type.toLowerCase() === 'if') return conditionProblems(step, action);
  return describeAction(action, connectors)
    .fields.filter((field) => field.required && isEmpty(valueAt(action, field.path)))
    .map((field) => missing(step, field));
}

export function triggerProblems(
  step: string,
  trigger: Trigger,
  connectors: readonly ConnectorManifest[],
): Problem[] {
  const host = hostOf(trigger);
  if (host) return findOperation(connectors, host) ? [] : [unknownOperation(step, host)];
  if (triggerManifest(trigger.type, trigger.kind)) return [];
  const type = trigger.kind ? `${trigger.type} (${trigger.kind})` : trigger.type;
  const message = words.unknownTriggerType(type);
  return [{ code: 'unknownTriggerType', severity: 'error', step, path: ['type'], message }];
}

/** An operation of a connector that is not here yet: the definition is whole, it only cannot run here. */
function unknownOperation(
  step: string,
  host: { operationId: string; connectorId: string },
): Problem {
  const message = words.unknownOperation(host.operationId, host.connectorId);
  const path = ['inputs', 'host', 'operationId'];
  return { code: 'unknownOperation', severity: 'warning', step, path, message };
}

function missing(step: string, field: FieldManifest): Problem {
  const message = words.missingParameter(field.title);
  return { code: 'missingParameter', severity: 'error', step, path: field.path, message };
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}

function conditionProblems(step: string, action: Action): Problem[] {
  if (!comparesNothing(action.expression)) return [];
  const about = { step, path: ['expression'], message: words.emptyCondition };
  return [{ code: 'emptyCondition', severity: 'error', ...about }];
}

/** No expression, or a group in which some comparison has nothing on either side. */
function comparesNothing(expression: Json | undefined): boolean {
  if (isEmpty(expression)) return true;
  if (!isObject(expression)) return false;
  return Object.values(expression).some((operands) => {
    if (!Array.isArray(operands)) return comparesNothing(operands);
    const list = operands as readonly Json[];
    return (
      list.length > 0 &&
      (list.every(isEmpty) || list.some((one) => isObject(one) && comparesNothing(one)))
    );
  });
}
