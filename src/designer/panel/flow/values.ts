/** Between the default of a parameter, or the first value of a variable, and the text that is edited. */
import { isTemplate } from '../../../expressions/language';
import type { Json } from '../../../model/definition';
import { isOfType } from '../../../model/value-of-type';

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
  if (/^(?:secure)?string$/i.test(type)) return text;
  const value = jsonOf(text.trim());
  return value !== undefined && isOfType(value, type) ? value : undefined;
}

function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
