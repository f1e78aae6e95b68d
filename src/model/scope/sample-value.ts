/** A value that a schema admits, to try an expression with: the same for the same schema. */
import type { Json } from '../definition';
import { isObject } from '../step';
import { asSchema, type Schema } from './schema';

/** Schemas come from people: deep ones are cut. */
const deepest = 8;

/** `name`: what the value is called, for a text that says nothing else. */
export function sampleOf(schema: Schema, name: string, depth = 0): Json {
  const given = givenBy(schema);
  if (given !== undefined) return given;
  if (depth >= deepest) return null;
  switch (typeOf(schema)) {
    case 'object':
      return sampleObject(schema, depth);
    case 'array':
      return [sampleOf(asSchema(schema.items), name, depth + 1)];
    case 'integer':
      return 42;
    case 'number':
      return 12.5;
    case 'boolean':
      return true;
    case 'string':
      return sampleText(schema, name);
    default:
      return {};
  }
}

/** What the schema itself gives as a value. */
function givenBy({ example, examples, default: usual, enum: choices }: Schema): Json | undefined {
  if (example !== undefined) return example;
  if (usual !== undefined) return usual;
  for (const list of [examples, choices]) if (Array.isArray(list)) return list[0];
  return undefined;
}

function typeOf({ type, properties, items }: Schema): Json | undefined {
  if (Array.isArray(type)) return type.find((one) => one !== 'null');
  if (type !== undefined) return type;
  if (properties !== undefined) return 'object';
  return items === undefined ? undefined : 'array';
}

function sampleObject({ properties }: Schema, depth: number): Json {
  if (!isObject(properties)) return {};
  return Object.fromEntries(
    Object.entries(properties).map(([name, one]) => {
      return [name, sampleOf(asSchema(one), name, depth + 1)];
    }),
  );
}

const texts: Readonly<Record<string, string>> = {
  'date-time': '2026-06-03T09:30:00Z',
  date: '2026-06-03',
  time: '09:30:00',
  email: 'ada@example.com',
  uri: 'https://example.com/',
  uuid: '7f9c24e8-3b12-4fef-91e0-56a2d5a4c3b1',
  byte: 'U2FtcGxl',
};

function sampleText({ format, title }: Schema, name: string): string {
  if (typeof format === 'string' && texts[format] !== undefined) return texts[format];
  return `Sample ${typeof title === 'string' ? title : name}`;
}
