/** A request → the outputs of a Request trigger, or why it is refused. */
import { EvaluationError, isObject, type Value, type ValueObject } from '../../expressions/index';
import type { JsonObject, Trigger } from '../../model/definition';
import type { Limits } from '../../model/dialect';
import { violationsOf } from '../../model/json-schema/index';
import { triggerSchema } from '../../model/step';
import { hostileBody } from './bounds';
import type { RequestDelivery } from './delivery';
import { refused, type TriggerRefusal } from './refusal';
import { readRelativePath } from './relative-path';
import { asksForInputs } from './trigger-kind';

export type RequestOutputs = { readonly kind: 'outputs'; readonly outputs: ValueObject };

export function requestOutputs(
  name: string,
  trigger: Trigger,
  delivery: RequestDelivery,
  limits: Pick<Limits, 'messageBytes'>,
): RequestOutputs | TriggerRefusal {
  const path = pathParameters(name, trigger, delivery);
  const wrong =
    wrongMethod(name, trigger, delivery) ??
    ('refusal' in path ? path.refusal : undefined) ??
    hostileBody(delivery.body ?? null, limits) ??
    misfit(name, trigger, delivery.body);
  if (wrong) return wrong;
  const { headers, queries, body } = delivery;
  const outputs = {
    headers,
    ...(queries && Object.keys(queries).length > 0 ? { queries } : {}),
    ...('parameters' in path ? { relativePathParameters: path.parameters } : {}),
    ...(body === undefined ? {} : { body }),
  };
  return { kind: 'outputs', outputs };
}

function inputsOf(trigger: Trigger): {
  readonly method?: unknown;
  readonly relativePath?: unknown;
} {
  return isObject(trigger.inputs as Value) ? (trigger.inputs as JsonObject) : {};
}

/** WDL: a trigger takes one method, and POST if it names none. */
function wrongMethod(
  name: string,
  trigger: Trigger,
  { method }: RequestDelivery,
): TriggerRefusal | undefined {
  const named = inputsOf(trigger).method;
  const expected = typeof named === 'string' && named !== '' ? named.toUpperCase() : 'POST';
  if (method === undefined || method.toUpperCase() === expected) return undefined;
  return refused(
    'TriggerRequestMethodNotValid',
    `The workflow trigger '${name}' request method is not valid: expected '${expected}' and actual '${method.toUpperCase()}'.`,
  );
}

function pathParameters(
  name: string,
  trigger: Trigger,
  { path = '' }: RequestDelivery,
):
  | { readonly parameters: Readonly<Record<string, string>> }
  | { readonly none: true }
  | { readonly refusal: TriggerRefusal } {
  const { relativePath } = inputsOf(trigger);
  const template = typeof relativePath === 'string' ? relativePath : '';
  const parameters = readRelativePath(template, path);
  if (parameters) return template === '' ? { none: true } : { parameters };
  return {
    refusal: refused(
      'TriggerRelativePathNotValid',
      `The relative path '${path}' does not fit the trigger '${name}', which expects '${template}'.`,
    ),
  };
}

/**
 * WDL: a schema is only a description, unless the trigger asks for its enforcement. Inputs that a person or
 * an app is asked for by name are always held against theirs.
 */
function misfit(
  name: string,
  trigger: Trigger,
  body: Value | undefined,
): TriggerRefusal | undefined {
  const schema = triggerSchema(trigger);
  const isEnforced = /\bEnableSchemaValidation\b/i.test(trigger.operationOptions ?? '');
  if (!schema || !(isEnforced || asksForInputs(trigger))) return undefined;
  const faults = faultsOf(body ?? null, schema as Value);
  if (faults.length === 0) return undefined;
  const details = faults.slice(0, shownFaults).join(',');
  return refused(
    'TriggerInputSchemaMismatch',
    `The input body for trigger '${name}' of type 'Request' did not match its schema definition. Error details: '${details}'.`,
  );
}

const shownFaults = 10;

function faultsOf(body: Value, schema: Value): readonly string[] {
  try {
    return violationsOf(body, schema).map((one) => one.message);
  } catch (error) {
    // A schema that never comes to an end.
    if (error instanceof EvaluationError) return [error.message];
    throw error;
  }
}
