/** What a JSON schema says of a value, said of its shape. */
import type { Json, JsonObject } from '../../model/definition';
import { isObject } from '../../model/step';
import { itemsOf, type Kind, type Limits, memberOf, newShape, type Shape, settled } from './shape';

/** Deeper than this a schema that refers to itself is not followed. */
const DEEPEST = 40;

export function applySchema(shape: Shape, schema: Json | undefined): void {
  if (isObject(schema)) apply(shape, schema, schema, 0);
}

function apply(given: Shape, written: JsonObject, root: JsonObject, depth: number): void {
  if (depth > DEEPEST) return;
  const schema = resolved(written, root);
  for (const part of list(schema.allOf)) apply(given, part, root, depth + 1);
  const [choice] = list(schema.oneOf ?? schema.anyOf);
  if (choice) apply(given, choice, root, depth + 1);
  const shape = settled(given);
  shape.limits = { ...shape.limits, ...limitsOf(schema) };
  if (typeof schema.format === 'string') addForm(shape, schema.format);
  const { properties, items } = schema;
  if (isObject(properties)) {
    for (const [name, one] of Object.entries(properties)) {
      if (isObject(one)) apply(exactMember(shape, name), one, root, depth + 1);
    }
  }
  const [first] = Array.isArray(items) ? (items as readonly Json[]) : [items];
  if (isObject(first)) apply(itemsFor(settled(shape), schema), first, root, depth + 1);
}

const list = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];

function resolved(schema: JsonObject, root: JsonObject): JsonObject {
  const { $ref } = schema;
  if (typeof $ref !== 'string' || !$ref.startsWith('#/')) return schema;
  let at: Json | undefined = root;
  for (const step of $ref.slice(2).split('/')) at = isObject(at) ? at[step] : undefined;
  return isObject(at) ? at : schema;
}

/** A schema's own name may hold a slash. */
function exactMember(shape: Shape, name: string): Shape {
  if (!name.includes('/')) return memberOf(shape, name);
  const key = name.toLowerCase();
  const found = shape.members.get(key)?.shape ?? newShape();
  shape.members.set(key, { name, shape: found });
  return found;
}

function itemsFor(shape: Shape, { minItems, maxItems }: JsonObject): Shape {
  const least = typeof minItems === 'number' ? minItems : 0;
  const most = typeof maxItems === 'number' ? { longest: maxItems } : {};
  const items = itemsOf(shape, least);
  settled(shape).limits = { ...settled(shape).limits, ...most };
  return items;
}

const kinds: Readonly<Record<string, Kind>> = {
  string: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
  null: 'null',
};

function limitsOf(schema: JsonObject): Limits {
  const named = kindsOf(schema);
  const { properties, additionalProperties, pattern } = schema;
  const isClosed = additionalProperties === false && isObject(properties);
  const example = schema.default ?? schema.example ?? schema['x-ms-summary-example'];
  const choices = Array.isArray(schema.enum) ? (schema.enum as readonly Json[]) : undefined;
  return {
    ...(named.length > 0 && { kinds: new Set(named) }),
    ...(choices && choices.length > 0 && { choices }),
    ...(schema.const !== undefined && { choices: [schema.const] }),
    ...(example !== undefined && example !== null && { example }),
    ...(isClosed && { only: new Set(Object.keys(properties).map((name) => name.toLowerCase())) }),
    ...(typeof pattern === 'string' && { pattern }),
    ...numberOf('minimum', schema.minimum),
    ...numberOf('maximum', schema.maximum),
    ...numberOf('shortest', schema.minLength),
    ...numberOf('longest', schema.maxLength),
  };
}

const numberOf = (name: keyof Limits, value: Json | undefined): Limits =>
  typeof value === 'number' ? { [name]: value } : {};

function kindsOf({ type, properties, items }: JsonObject): readonly Kind[] {
  const names: readonly Json[] = Array.isArray(type) ? (type as readonly Json[]) : [type ?? null];
  const found = names.flatMap((name) => (typeof name === 'string' ? (kinds[name] ?? []) : []));
  if (found.length > 0) return found;
  if (isObject(properties)) return ['object'];
  return items === undefined ? [] : ['array'];
}

function addForm(shape: Shape, format: string): void {
  const form = forms[format.toLowerCase()];
  if (form) shape.forms.add(form);
}

const forms = {
  'date-time': 'date',
  date: 'day',
  uri: 'uri',
  url: 'uri',
  email: 'mail',
  uuid: 'guid',
  guid: 'guid',
  byte: 'base64',
} as Readonly<Record<string, import('./shape').Form>>;
