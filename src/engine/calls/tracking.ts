import type { Scope, Value } from '../../expressions/index';
import { isObject, toText } from '../../expressions/index';
import type { Headers } from './headers';

/** What Logic Apps tells a service about the run that calls it. */
export function trackingHeaders(action: string, scope: Scope): Headers {
  const workflow = scope.workflow?.() ?? {};
  const run = memberOf(workflow, 'run');
  const trigger = scope.trigger?.() ?? {};
  const record = scope.action?.() ?? {};
  const headers: Record<string, Value> = {
    'x-ms-workflow-id': memberOf(workflow, 'name'),
    'x-ms-workflow-name': memberOf(workflow, 'name'),
    'x-ms-workflow-run-id': memberOf(run, 'name'),
    'x-ms-workflow-operation-name': action,
    'x-ms-client-tracking-id': memberOf(trigger, 'clientTrackingId') ?? memberOf(run, 'name'),
    'x-ms-action-tracking-id': memberOf(record, 'trackingId'),
  };
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]): [string, string] => [name, plainText(value)])
      .filter(([, text]) => text !== ''),
  );
}

function memberOf(value: Value, name: string): Value {
  return isObject(value) ? (value[name] ?? null) : null;
}

/** Headers are ASCII: names of actions need not be. */
function plainText(value: Value): string {
  const text = value === null ? '' : toText(value);
  return encodeURI(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%20', ' ');
}
