/** JSON schemas as far as values are offered by them; an empty one says nothing. */
import type { Json, JsonObject } from '../definition';
import { isObject } from '../step';

export type Schema = JsonObject;

export const anything: Schema = {};
export const someText: Schema = { type: 'string' };

export function objectOf(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties };
}

export function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

/** What a request gives. */
export function responseOf(body: Schema): Schema {
  return objectOf({ statusCode: { type: 'integer' }, headers: { type: 'object' }, body });
}

export function asSchema(value: Json | undefined): Schema {
  return isObject(value) ? value : anything;
}

/** The schema of the items of a list. */
export function itemsOf(schema: Schema): Schema {
  return asSchema(schema.items);
}

/** What stands below a path of members; indexes lead into lists. */
export function below(schema: Schema, path: readonly (string | number)[]): Schema {
  return path.reduce<Schema>((at, step) => {
    if (typeof step === 'number' || /^\d+$/.test(step)) return itemsOf(at);
    const { properties } = at;
    return isObject(properties) && Object.hasOwn(properties, step)
      ? asSchema(properties[step])
      : anything;
  }, schema);
}

export function propertyNames(schema: Schema): readonly string[] {
  return isObject(schema.properties) ? Object.keys(schema.properties) : [];
}

/** The names that WDL has for types of variables and parameters, as JSON schema has them. */
const types: Readonly<Record<string, string>> = {
  int: 'integer',
  integer: 'integer',
  float: 'number',
  bool: 'boolean',
  boolean: 'boolean',
  string: 'string',
  securestring: 'string',
  array: 'array',
  object: 'object',
  secureobject: 'object',
};

export function schemaOfType(type: string): Schema {
  const known = types[type.toLowerCase()];
  return known === undefined ? anything : { type: known };
}
