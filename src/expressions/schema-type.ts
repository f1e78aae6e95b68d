import {
  any,
  arrayOf,
  type Member,
  type ObjectType,
  orNull,
  scalar,
  someObject,
  unionOf,
  type ValueType,
} from './value-type';

/** A schema may refer to itself by being built so; deeper than this nobody looks. */
const DEEPEST = 32;

/** What a JSON schema says of a value. What we do not understand says nothing. */
export function typeOfSchema(schema: unknown, depth = 0): ValueType {
  if (!isRecord(schema) || depth > DEEPEST) return any;
  const type = bareType(schema, depth + 1);
  return schema.nullable === true || schema['x-nullable'] === true ? orNull(type) : type;
}

type Schema = { readonly [key: string]: unknown };

const isRecord = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function bareType(schema: Schema, depth: number): ValueType {
  const { type, allOf } = schema;
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return unionOf(choices.map((each) => typeOfSchema(each, depth)));
  if (Array.isArray(allOf)) return merged(allOf.map((each) => typeOfSchema(each, depth)));
  if (Array.isArray(type)) {
    return unionOf(type.map((each) => typeNamed(String(each), schema, depth)));
  }
  if (typeof type === 'string') return typeNamed(type, schema, depth);
  if (isRecord(schema.properties)) return objectType(schema, depth);
  if (schema.items !== undefined) return arrayType(schema, depth);
  return any;
}

function typeNamed(name: string, schema: Schema, depth: number): ValueType {
  switch (name.toLowerCase()) {
    case 'string':
      // A file is a string to JSON schema, and binary content to the language.
      return schema.format === 'binary' ? any : scalar('string');
    case 'integer':
    case 'int':
      return scalar('integer');
    case 'number':
      return scalar('number');
    case 'float':
      return scalar('float');
    case 'boolean':
    case 'bool':
      return scalar('boolean');
    case 'null':
      return scalar('null');
    case 'array':
      return arrayType(schema, depth);
    case 'object':
      return objectType(schema, depth);
    default:
      return any;
  }
}

const arrayType = ({ items }: Schema, depth: number): ValueType =>
  arrayOf(Array.isArray(items) ? any : typeOfSchema(items, depth));

function objectType(schema: Schema, depth: number): ObjectType {
  const { properties, required, additionalProperties } = schema;
  if (!isRecord(properties)) return someObject;
  const names = new Set(Array.isArray(required) ? required : []);
  const members = Object.entries(properties).map(([name, each]): [string, Member] => [
    name,
    { type: typeOfSchema(each, depth), optional: !names.has(name) },
  ]);
  return { kind: 'object', members: new Map(members), open: additionalProperties !== false };
}

/** All of several schemas: their members together. */
function merged(types: readonly ValueType[]): ValueType {
  const objects = types.filter((type): type is ObjectType => type.kind === 'object');
  if (objects.length === 0) return types.find((type) => type.kind !== 'any') ?? any;
  return {
    kind: 'object',
    members: new Map(objects.flatMap((type) => [...type.members])),
    open: objects.every((type) => type.open),
  };
}
