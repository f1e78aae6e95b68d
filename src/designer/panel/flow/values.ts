/** Between the default of a parameter, or the first value of a variable, and the text that is edited. */
import { isTemplate } from '../../../expressions/language';
import type { Json } from '../../../model/definition';
import { isObject } from '../../../model/step';

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
export const variableTypes = ['string', 'integer', 'float', 'boolean', 'array', 'object'] as const;

export function isSecret(type: string): boolean {
  return /^secure/i.test(type);
}

export function valueText(value: Json | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The value that a text means for a type; undefined: it is not of that type. */
export function valueOfType(text: string, type: string): Json | undefined {
  if (isTemplate(text)) return text;
  const kind = type.toLowerCase().replace(/^secure/, '');
  if (kind === 'string') return text;
  const value = jsonOf(text.trim());
  return value !== undefined && isOf(value, kind) ? value : undefined;
}

function isOf(value: Json, kind: string): boolean {
  switch (kind) {
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
    default:
      return true;
  }
}

function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
