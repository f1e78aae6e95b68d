import { wrongCount, wrongType } from '../errors';
import { isInteger, isNumeric } from '../numbers';
import { isArray, isObject } from '../types';
import type { Value } from '../value';
import type { Parameter, ParameterType, Signature } from './signature';

/** What a parameter of a type takes. */
const admits: Record<ParameterType, (value: Value) => boolean> = {
  any: () => true,
  string: (value) => typeof value === 'string',
  integer: isInteger,
  number: isNumeric,
  boolean: (value) => typeof value === 'boolean',
  array: isArray,
  object: isObject,
  sequence: (value) => typeof value === 'string' || isArray(value),
  collection: (value) => typeof value === 'string' || isArray(value) || isObject(value),
};

/** How messages name a type: of a function's only parameter, and of one among several. */
const wording: Record<ParameterType, readonly [only: string, among: string]> = {
  any: ['any value', 'any value'],
  string: ['a string', 'of type string'],
  integer: ['an integer', 'an integer'],
  number: ['an integer, a float or a decimal number', 'an integer, a float or a decimal number'],
  boolean: ['a boolean', 'of type boolean'],
  array: ['an array', 'of type array'],
  object: ['an object', 'an object'],
  sequence: ['an array or a string', 'an array or a string'],
  collection: ['an object, an array or a string', 'a dictionary (object), an array or a string'],
};

/** The parameter that takes the argument at an index; the last one of a variadic function repeats. */
export const parameterAt = (signature: Signature, index: number): Parameter | undefined =>
  signature.parameters[index] ??
  (signature.atLeast === undefined ? undefined : signature.parameters.at(-1));

/** A check of one argument that throws the language's own message; null if anything goes. */
export function checkOf(signature: Signature, index: number): ((value: Value) => void) | null {
  const parameter = parameterAt(signature, index);
  if (!parameter || parameter.type === 'any') return null;
  const admit = admits[parameter.type];
  const only = signature.parameters.length === 1 && signature.atLeast === undefined;
  const expected = parameter.expects ?? wording[parameter.type][only ? 0 : 1];
  return (value) => {
    if (admit(value)) return;
    throw wrongType(signature.name, only ? null : index, expected, value);
  };
}

/** How many arguments a function takes, at least and at most. */
function arity(signature: Signature): Arity {
  let known = arities.get(signature);
  if (!known) {
    known = countParameters(signature);
    arities.set(signature, known);
  }
  return known;
}

type Arity = readonly [least: number, most: number];

const arities = new Map<Signature, Arity>();

function countParameters(signature: Signature): Arity {
  if (signature.atLeast !== undefined) return [signature.atLeast, Number.POSITIVE_INFINITY];
  const required = signature.parameters.filter((parameter) => !parameter.optional).length;
  return [required, signature.parameters.length];
}

const numerals = ['no', 'one', 'two', 'three', 'four'];

/** In words: `two parameters`, `at least one parameter`, `one, two or three parameters`. */
export function arityInWords(signature: Signature): string {
  const [least, most] = arity(signature);
  if (most === Number.POSITIVE_INFINITY) return `at least ${counted([numerals[least]], least)}`;
  if (least === 0 && most > 0) return `at most ${counted([numerals[most]], most)}`;
  return counted(numerals.slice(least, most + 1), most);
}

function counted(counts: readonly (string | undefined)[], last: number): string {
  const noun = last === 1 ? 'parameter' : 'parameters';
  const before = counts.slice(0, -1).join(', ');
  return `${before}${before && ' or '}${counts.at(-1)} ${noun}`;
}

export function acceptsCount(signature: Signature, count: number): boolean {
  const [least, most] = arity(signature);
  return count >= least && count <= most;
}

export const countError = (signature: Signature, given: number): Error =>
  wrongCount(signature.name, arityInWords(signature), given);
