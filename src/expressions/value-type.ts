import { isBoxedNumber } from './numbers';
import { isArray } from './types';
import type { Value, ValueObject } from './value';

/**
 * What is known of a value before it is there. `any` is everything that nothing is known of; `number`
 * is a number of some kind.
 */
export type ValueType =
  | { readonly kind: Scalar | 'any' }
  | { readonly kind: 'array'; readonly items: ValueType }
  | ObjectType
  | { readonly kind: 'union'; readonly of: readonly ValueType[] };

export type Scalar = 'null' | 'boolean' | 'integer' | 'float' | 'decimal' | 'number' | 'string';

export interface ObjectType {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, Member>;
  /** There may be members of other names. */
  readonly open: boolean;
}

export interface Member {
  readonly type: ValueType;
  readonly optional: boolean;
}

export const any: ValueType = { kind: 'any' };
export const nothing: ValueType = { kind: 'null' };
export const text: ValueType = { kind: 'string' };
export const integer: ValueType = { kind: 'integer' };
export const someObject: ObjectType = { kind: 'object', members: new Map(), open: true };

export const scalar = (kind: Scalar): ValueType => ({ kind });
export const arrayOf = (items: ValueType): ValueType => ({ kind: 'array', items });

/** The kinds that a type may turn out to be. */
export const optionsOf = (type: ValueType): readonly ValueType[] =>
  type.kind === 'union' ? type.of : [type];

/** One of several types. What is known of objects and arrays is kept only if it is the same type. */
export function unionOf(types: readonly ValueType[]): ValueType {
  const [single] = types;
  if (single && types.length === 1) return single;
  const options: ValueType[] = [];
  for (const option of types.flatMap(optionsOf)) {
    if (option.kind === 'any') return any;
    if (!options.some((known) => isSame(known, option))) options.push(option);
  }
  const [only, ...others] = options;
  if (!only) return any;
  return others.length === 0 ? only : { kind: 'union', of: options };
}

export const orNull = (type: ValueType): ValueType => unionOf([type, nothing]);

/** Without what may be null. */
export const present = (type: ValueType): ValueType =>
  unionOf(optionsOf(type).filter((option) => option.kind !== 'null'));

function isSame(a: ValueType, b: ValueType): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if (a.kind === 'array' && b.kind === 'array') return isSame(a.items, b.items);
  return a.kind !== 'object' && a.kind !== 'union';
}

/** For people, in the words that messages of the language use. */
export function describeType(type: ValueType): string {
  switch (type.kind) {
    case 'any':
      return 'Any';
    case 'array':
      return type.items.kind === 'any' ? 'Array' : `Array of ${describeType(type.items)}`;
    case 'union':
      return [...new Set(type.of.map(describeType))].join(' or ');
    default:
      return type.kind.charAt(0).toUpperCase() + type.kind.slice(1);
  }
}

/** The type of a value that is there: of a literal, or of a default of a parameter. */
export function typeOfValue(value: Value, depth = 0): ValueType {
  if (value === null) return nothing;
  switch (typeof value) {
    case 'string':
      return text;
    case 'boolean':
      return scalar('boolean');
    case 'bigint':
      return integer;
    case 'number':
      return scalar(Number.isSafeInteger(value) ? 'integer' : 'float');
    default:
      return depth > DEEPEST ? any : typeOfNested(value, depth);
  }
}

/** Deeper than this nobody looks, and a large value is not walked for nothing. */
const DEEPEST = 16;
const MOST_ITEMS = 50;

function typeOfNested(
  value: Exclude<Value, null | string | boolean | number | bigint>,
  depth: number,
) {
  if (isBoxedNumber(value)) return scalar(value.kind);
  if (isArray(value)) {
    const some = value.slice(0, MOST_ITEMS);
    return arrayOf(unionOf(some.map((item) => typeOfValue(item, depth + 1))));
  }
  const members = Object.entries(value as ValueObject).map(([name, member]): [string, Member] => [
    name,
    { type: typeOfValue(member, depth + 1), optional: false },
  ]);
  return { kind: 'object', members: new Map(members), open: false } as const;
}
