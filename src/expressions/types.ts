import { Decimal, isBoxedNumber, isInteger, isNumeric } from './numbers';
import type { Boxed, Value, ValueObject } from './value';

export type TypeName =
  | 'Null'
  | 'Boolean'
  | 'Integer'
  | 'Float'
  | 'Decimal'
  | 'String'
  | 'Array'
  | 'Object';

/** The name that messages give to the type of a value. */
export function typeName(value: Value): TypeName {
  if (value === null) return 'Null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (isInteger(value)) return 'Integer';
  if (isNumeric(value)) return value instanceof Decimal ? 'Decimal' : 'Float';
  return Array.isArray(value) ? 'Array' : 'Object';
}

export const isArray = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isBoxed = (value: Value): value is Boxed => isBoxedNumber(value);

export const isObject = (value: Value): value is ValueObject =>
  typeof value === 'object' && value !== null && !isArray(value) && !isBoxed(value);
