/** A request → the outputs of a Request trigger, or why it is refused. */
import { isNumeric, isObject, type Value, type ValueObject } from '../../expressions/index';
import { readButtonInputs } from '../../model/button-inputs';
import type { JsonObject, Trigger } from '../../model/definition';
import type { Limits } from '../../model/dialect';
import { triggerSchema } from '../../model/step';
import { hostileBody } from './bounds';
import type { RequestDelivery } from './delivery';
import { refused, type TriggerRefusal } from './refusal';
import { readRelativePath } from './relative-path';
import { asksForInputs } from './trigger-kind';

/** What a value does against a schema, in sentences; none if it fits. */
export type Validate = (schema: JsonObject, value: Value) => readonly string[];

export interface RequestRules {
  readonly limits: Pick<Limits, 'messageBytes'>;
  /** Without it schemas are not enforced. */
  readonly validate?: Validate | undefined;
}

export type RequestOutputs = { readonly kind: 'outputs'; readonly outputs: ValueObject };

export function requestOutputs(
  name: string,
  trigger: Trigger,
  delivery: RequestDelivery,
  { limits, validate }: RequestRules,
): RequestOutputs | TriggerRefusal {
  const path = pathParameters(name, trigger, delivery);
  const wrong =
    wrongMethod(name, trigger, delivery) ??
    ('refusal' in path ? path.refusal : undefined) ??
    hostileBody(delivery.body ?? null, limits) ??
    misfit(name, trigger, delivery.body, validate);
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
  validate: Validate | undefined,
): TriggerRefusal | undefined {
  const schema = triggerSchema(trigger);
  if (!schema) return undefined;
  const isEnforced = /\bEnableSchemaValidation\b/i.test(trigger.operationOptions ?? '');
  const faults = isEnforced && validate ? validate(schema, body ?? null) : typeFaults();
  if (faults.length === 0) return undefined;
  const details = faults.slice(0, 10).join(',');
  return refused(
    'TriggerInputSchemaMismatch',
    `The input body for trigger '${name}' of type 'Request' did not match its schema definition. Error details: '${details}'.`,
  );

  function typeFaults(): readonly string[] {
    return asksForInputs(trigger) && schema ? inputFaults(schema, body ?? null) : [];
  }
}

const inputTypes: Readonly<Record<string, string>> = { number: 'Number', boolean: 'Boolean' };

/** Of the inputs that a button asks for: what is missing, and what has another type. */
function inputFaults(schema: JsonObject, body: Value): readonly string[] {
  const inputs = readButtonInputs(schema);
  if (inputs.length === 0) return [];
  if (!isObject(body))
    return body === null && !inputs.some((one) => one.required) ? [] : [noObject];
  const properties = schema.properties as JsonObject;
  return inputs.flatMap(({ key, required }) => {
    const value = Object.hasOwn(body, key) ? body[key] : undefined;
    if (value === undefined || value === null) {
      return required ? [`Required properties are missing from object: ${key}.`] : [];
    }
    const expected = expectedType(properties[key]);
    if (expected === undefined || fits(value, expected)) return [];
    return [`Invalid type. Expected ${expected} for ${key}.`];
  });
}

const noObject = 'Invalid type. Expected Object.';

function expectedType(property: unknown): string | undefined {
  const type = (property as JsonObject | undefined)?.type;
  if (type === 'string') return 'String';
  return typeof type === 'string' && Object.hasOwn(inputTypes, type) ? inputTypes[type] : undefined;
}

function fits(value: Value, expected: string): boolean {
  if (expected === 'String') return typeof value === 'string';
  if (expected === 'Boolean') return typeof value === 'boolean';
  return isNumeric(value);
}
