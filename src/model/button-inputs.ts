/**
 * The inputs that a button asks for, as they stand in the schema of its trigger: written for a new
 * flow, read for the form that starts it.
 */
import type { Json, JsonObject } from './definition';
import { isObject } from './step';

export const buttonInputKinds = ['text', 'number', 'boolean', 'date', 'email', 'choice'] as const;
export type ButtonInputKind = (typeof buttonInputKinds)[number];

/** An input as a person describes it. */
export interface NewButtonInput {
  readonly kind: ButtonInputKind;
  readonly title: string;
  readonly description?: string;
  readonly required: boolean;
  /** Of a drop-down. */
  readonly choices?: readonly string[];
}

/** An input as the schema has it; `key` is its member in the body. */
export interface ButtonInput extends NewButtonInput {
  readonly key: string;
  readonly description: string;
  readonly choices: readonly string[];
}

interface KindSchema {
  /** The member that the first one gets; the next are `_1`, `_2`, … */
  readonly key: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly hint: string;
  readonly format?: string;
}

/** WDL: the designer names the members after the kind, not after the title. */
const kinds: Readonly<Record<ButtonInputKind, KindSchema>> = {
  text: { key: 'text', type: 'string', hint: 'TEXT' },
  choice: { key: 'text', type: 'string', hint: 'TEXT' },
  number: { key: 'number', type: 'number', hint: 'NUMBER' },
  boolean: { key: 'boolean', type: 'boolean', hint: 'BOOLEAN' },
  date: { key: 'date', type: 'string', hint: 'DATE', format: 'date' },
  email: { key: 'email', type: 'string', hint: 'EMAIL', format: 'email' },
};

/** The schema of a Request trigger of kind Button that asks for these. */
export function buttonSchema(inputs: readonly NewButtonInput[]): JsonObject {
  const properties: Record<string, JsonObject> = {};
  const required: string[] = [];
  for (const input of inputs) {
    const key = freeKey(kinds[input.kind].key, properties);
    properties[key] = inputSchema(input);
    if (input.required) required.push(key);
  }
  return { type: 'object', properties, required };
}

function freeKey(base: string, taken: Readonly<Record<string, unknown>>): string {
  let key = base;
  for (let number = 1; Object.hasOwn(taken, key); number++) key = `${base}_${number}`;
  return key;
}

function inputSchema(input: NewButtonInput): JsonObject {
  const { type, hint, format } = kinds[input.kind];
  return {
    title: input.title,
    type,
    ...(format && { format }),
    description: input.description ?? '',
    ...(input.kind === 'choice' && { enum: input.choices ?? [] }),
    'x-ms-dynamically-added': true,
    'x-ms-content-hint': hint,
  };
}

/** The schema with one more input at its end. */
export function withButtonInput(schema: JsonObject, input: NewButtonInput): JsonObject {
  const properties = (isObject(schema.properties) ? schema.properties : {}) as Record<string, Json>;
  const key = freeKey(kinds[input.kind].key, properties);
  const required = Array.isArray(schema.required) ? (schema.required as readonly Json[]) : [];
  return {
    ...schema,
    type: 'object',
    properties: { ...properties, [key]: inputSchema(input) },
    required: input.required ? [...required, key] : required,
  };
}

/** The schema without an input. */
export function withoutButtonInput(schema: JsonObject, key: string): JsonObject {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const kept = Object.entries(properties).filter(([name]) => name !== key);
  return { ...withButtonInputRequired(schema, key, false), properties: Object.fromEntries(kept) };
}

export function withButtonInputRequired(
  schema: JsonObject,
  key: string,
  isRequired: boolean,
): JsonObject {
  const before = Array.isArray(schema.required) ? (schema.required as readonly Json[]) : [];
  const others = before.filter((name) => name !== key);
  return { ...schema, required: isRequired ? [...others, key] : others };
}

/** Reads any schema: what it does not say is guessed from the type; a strange member becomes text. */
export function readButtonInputs(schema: JsonObject): readonly ButtonInput[] {
  if (!isObject(schema.properties)) return [];
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(schema.properties).map(([key, member]) => {
    const property = isObject(member) ? member : {};
    return {
      key,
      kind: kindOf(property),
      title: textOr(property.title, key),
      description: textOr(property.description, ''),
      required: required.includes(key),
      choices: textsOf(property.enum),
    };
  });
}

function kindOf(property: JsonObject): ButtonInputKind {
  if (textsOf(property.enum).length > 0) return 'choice';
  const hint =
    typeof property['x-ms-content-hint'] === 'string' ? property['x-ms-content-hint'] : '';
  const hinted = buttonInputKinds.find((kind) => kind === hint.toLowerCase());
  if (hinted) return hinted;
  if (property.type === 'number' || property.type === 'integer') return 'number';
  if (property.type === 'boolean') return 'boolean';
  if (property.format === 'date') return 'date';
  return property.format === 'email' ? 'email' : 'text';
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
