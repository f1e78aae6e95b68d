/**
 * Arguments that cannot be right whatever the run brings: literals, and calls whose function always
 * answers the same type. What is read from steps may be anything, and is never blamed.
 */
import { parameterAt } from './functions/arguments';
import { findFunction } from './functions/catalogue';
import type { ParameterType, Signature } from './functions/signature';
import type { Expression, Span } from './syntax';
import { type TypeName, typeName } from './types';
import { words } from './words';

export interface WrongArgument extends Span {
  readonly message: string;
  /** The argument converted, where one conversion is obvious. */
  readonly suggestion?: string;
}

/** The argument at an index, if it is certainly of a type that the function refuses. */
export function wrongArgument(
  signature: Signature,
  index: number,
  argument: Expression,
  source: string,
): WrongArgument | undefined {
  const parameter = parameterAt(signature, index);
  if (!parameter || parameter.type === 'any') return undefined;
  const possible = possibleTypes(argument);
  const wanted = typesOf[parameter.type];
  if (!possible || possible.some((type) => wanted.includes(type))) return undefined;
  const [got = 'Null'] = possible;
  const { from, to } = argument;
  const message = words.argumentType(
    signature.name,
    parameter.name,
    words.types[parameter.type],
    got,
  );
  const conversion = conversionOf(parameter.type, got, argument);
  return {
    from,
    to,
    message,
    ...(conversion && { suggestion: `${conversion}(${source.slice(from, to)})` }),
  };
}

const numbers: readonly TypeName[] = ['Integer', 'Float', 'Decimal'];

/** What a parameter takes, and what a function of this result gives. */
const typesOf: Record<Exclude<ParameterType, 'any'>, readonly TypeName[]> = {
  string: ['String'],
  integer: ['Integer'],
  number: numbers,
  boolean: ['Boolean'],
  array: ['Array'],
  object: ['Object'],
  sequence: ['Array', 'String'],
  collection: ['Object', 'Array', 'String'],
};

/** Undefined: not known before it runs. */
function possibleTypes(expression: Expression): readonly TypeName[] | undefined {
  if (expression.type === 'literal') return [typeName(expression.value)];
  if (expression.type !== 'call' || expression.open < 0) return undefined;
  const returns = findFunction(expression.name)?.returns ?? 'any';
  return returns === 'any' ? undefined : typesOf[returns];
}

/** The function that makes the wanted type of it; undefined where a person must decide. */
function conversionOf(
  wanted: ParameterType,
  got: TypeName,
  argument: Expression,
): string | undefined {
  const text = argument.type === 'literal' ? argument.value : undefined;
  const fits = (pattern: RegExp) => typeof text !== 'string' || pattern.test(text);
  switch (wanted) {
    case 'string':
    case 'sequence':
    case 'collection':
      return got === 'Null' ? undefined : 'string';
    case 'integer':
      return got === 'String' && fits(/^\s*[+-]?\d{1,18}\s*$/) ? 'int' : undefined;
    case 'number':
      if (got !== 'String') return undefined;
      if (typeof text === 'string' && /^\s*[+-]?\d{1,18}\s*$/.test(text)) return 'int';
      return fits(/^\s*[+-]?\d+\.\d+\s*$/) ? 'float' : undefined;
    case 'boolean':
      if (got === 'String') return fits(/^(?:true|false)$/i) ? 'bool' : undefined;
      return numbers.includes(got) ? 'bool' : undefined;
    case 'array':
      return got === 'Null' ? undefined : 'createArray';
    default:
      return got === 'String' && fits(/^\s*\{/) ? 'json' : undefined;
  }
}
