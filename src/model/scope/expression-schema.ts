/** What an expression, or a value with expressions in it, gives: as much as it says by itself. */
import {
  type Expression,
  findFunction,
  parseTemplate,
  type Reference,
  referenceOf,
} from '../../expressions/language';
import type { Json } from '../definition';
import { isObject } from '../step';
import { anything, below, itemsOf, listOf, objectOf, type Schema, someText } from './schema';

/** What a reference gives, by the steps and variables of the flow. */
export type Resolve = (reference: Reference) => Schema;

export function schemaOfValue(value: Json | undefined, resolve: Resolve): Schema {
  if (typeof value === 'string') return schemaOfText(value, resolve);
  if (typeof value === 'boolean') return { type: 'boolean' };
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number' };
  if (Array.isArray(value)) {
    return listOf(value.length === 0 ? anything : schemaOfValue(value[0], resolve));
  }
  if (!isObject(value)) return anything;
  const members = Object.entries(value).map(([name, one]) => [name, schemaOfValue(one, resolve)]);
  return objectOf(Object.fromEntries(members));
}

function schemaOfText(text: string, resolve: Resolve): Schema {
  const { form, parts } = parseTemplate(text);
  const [part] = parts;
  return form === 'expression' && part?.type === 'hole'
    ? schemaOfExpression(part.expression, resolve)
    : someText;
}

function schemaOfExpression(expression: Expression, resolve: Resolve): Schema {
  const reference = referenceOf(expression);
  if (reference) return resolve(reference);
  switch (expression.type) {
    case 'literal':
      return schemaOfValue(expression.value as Json, resolve);
    case 'select': {
      const { index } = expression;
      const step = index.type === 'literal' ? index.value : 0;
      const path = typeof step === 'string' || typeof step === 'number' ? [step] : [0];
      return below(schemaOfExpression(expression.target, resolve), path);
    }
    case 'call':
      return schemaOfCall(expression.name, expression.args, resolve);
    default:
      return anything;
  }
}

/** Functions that give on what they are given. */
function schemaOfCall(name: string, args: readonly Expression[], resolve: Resolve): Schema {
  const argument = (at: number) => {
    const arg = args[at];
    return arg ? schemaOfExpression(arg, resolve) : anything;
  };
  const signature = findFunction(name);
  switch (signature?.name) {
    case 'first':
    case 'last':
      return itemsOf(argument(0));
    case 'take':
    case 'skip':
    case 'union':
    case 'intersection':
    case 'reverse':
    case 'sort':
    case 'coalesce':
      return argument(0);
    case 'if':
      return sameOrAnything(argument(1), argument(2));
    default:
      return signature ? returned(signature.returns) : anything;
  }
}

function sameOrAnything(one: Schema, other: Schema): Schema {
  return one.type === other.type ? one : anything;
}

function returned(type: string): Schema {
  return ['string', 'integer', 'number', 'boolean', 'array', 'object'].includes(type)
    ? { type }
    : anything;
}
