/** A JSON schema that a sample meets: what “Use a sample” makes of pasted JSON. */
import type { Json, JsonObject } from '../definition';

/** Lists of objects name as required what each of them has; a single object names nothing. */
export function inferSchema(sample: Json): JsonObject {
  return schemaOf([sample], false);
}

type Kind = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';

function schemaOf(values: readonly Json[], isItem: boolean): JsonObject {
  const kinds = kindsOf(values);
  // A null alone says that a value may be absent, not what it is.
  if (kinds.length === 0 || (kinds.length === 1 && kinds[0] === 'null')) return {};
  const type = kinds.length === 1 ? (kinds[0] ?? 'null') : kinds;
  return {
    type,
    ...(kinds.includes('object') ? propertiesOf(values.filter(isRecord), isItem) : {}),
    ...(kinds.includes('array') ? { items: schemaOf(values.filter(isList).flat(), true) } : {}),
  };
}

function kindsOf(values: readonly Json[]): readonly Kind[] {
  const kinds = new Set(values.map(kindOf));
  if (kinds.has('number')) kinds.delete('integer');
  return [...kinds];
}

function kindOf(value: Json): Kind {
  if (value === null) return 'null';
  if (isList(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value as 'object' | 'string' | 'boolean';
}

function propertiesOf(objects: readonly JsonObject[], isItem: boolean): JsonObject {
  const names = [...new Set(objects.flatMap((one) => Object.keys(one)))];
  const properties = names.map((name): [string, JsonObject] => {
    const values = objects.flatMap((one) => (Object.hasOwn(one, name) ? [one[name] ?? null] : []));
    return [name, schemaOf(values, isItem)];
  });
  const required = names.filter((name) => objects.every((one) => Object.hasOwn(one, name)));
  return {
    properties: Object.fromEntries(properties),
    ...(isItem && required.length > 0 ? { required } : {}),
  };
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isRecord = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
