/** What a value with expressions in it gives. */
import {
  inferExpression,
  parseTemplate,
  type Reference,
  referenceOf,
  type TypeScope,
  type ValueType,
} from '../../expressions/language';
import type { Json } from '../definition';
import { isObject } from '../step';
import { anything, listOf, objectOf, type Schema, someText } from './schema';

/** What is known where the value stands. */
export interface Known {
  /** What a reference reads, by the schemas of the flow, titles and all. */
  resolve(reference: Reference): Schema;
  /** The same as types, for what functions make of it. */
  readonly types: TypeScope;
}

export function schemaOfValue(value: Json | undefined, known: Known): Schema {
  if (typeof value === 'string') return schemaOfText(value, known);
  if (typeof value === 'boolean') return { type: 'boolean' };
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number' };
  if (Array.isArray(value)) {
    return listOf(value.length === 0 ? anything : schemaOfValue(value[0], known));
  }
  if (!isObject(value)) return anything;
  const members = Object.entries(value).map(([name, one]) => [name, schemaOfValue(one, known)]);
  return objectOf(Object.fromEntries(members));
}

function schemaOfText(text: string, known: Known): Schema {
  const { form, parts } = parseTemplate(text);
  const [part] = parts;
  if (form !== 'expression' || part?.type !== 'hole') return someText;
  const reference = referenceOf(part.expression);
  if (reference) return known.resolve(reference);
  return schemaOfInferred(inferExpression(part.expression, known.types).type);
}

function schemaOfInferred(type: ValueType): Schema {
  switch (type.kind) {
    case 'array':
      return listOf(schemaOfInferred(type.items));
    case 'object': {
      const members = [...type.members].map(([name, one]) => [name, schemaOfInferred(one.type)]);
      return objectOf(Object.fromEntries(members));
    }
    case 'union': {
      // A value that may be missing is still what it is when it is there.
      const [one, another] = type.of.filter(({ kind }) => kind !== 'null');
      return one && !another ? schemaOfInferred(one) : anything;
    }
    case 'float':
    case 'decimal':
      return { type: 'number' };
    case 'any':
    case 'null':
      return anything;
    default:
      return { type: type.kind };
  }
}
