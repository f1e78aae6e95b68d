/** The types of parameters and variables. WDL: without regard to case. */
import type { Json } from './definition';
import { isObject } from './step';

/** As the original writes them. */
export const parameterTypes = [
  'String',
  'SecureString',
  'Int',
  'Float',
  'Bool',
  'Array',
  'Object',
  'SecureObject',
] as const;

/** Whether a value is of a type that a parameter or a variable can have; of any other, every value is. */
export function isOfType(value: Json, type: string): boolean {
  switch (type.toLowerCase().replace(/^secure/, '')) {
    case 'int':
    case 'integer':
      return Number.isInteger(value);
    case 'float':
      return typeof value === 'number';
    case 'bool':
    case 'boolean':
      return typeof value === 'boolean';
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'string':
      return typeof value === 'string';
    default:
      return true;
  }
}
