/** A value of any kind as text, and the value that an edited text means. */
import { parseTemplate } from '../../../expressions/language';
import type { Json } from '../../../model/definition';
import { meantValue, scalarOf, wholeExpression } from '../field-text';

/**
 * `any`: what the text looks like, as close to what stood there before as can be. `cell`: text, or a lone
 * expression that keeps the type of its value.
 */
export type TextType = Parameters<typeof meantValue>[1] | 'any' | 'cell';

/** What the text means in the place of a value. */
export function meantInstead(text: string, type: TextType, before: Json | undefined): Json {
  const isData = typeof before === 'object' && before !== null;
  if (isData) return meantValue(text, 'object');
  if (type === 'string') return text;
  if (type === 'cell') return wholeExpression(text) ?? text;
  if (type !== 'any') return meantValue(text, type);
  // A text that was there stays a text; what is typed into an empty field is what it looks like.
  const isText = typeof before === 'string' && before !== '';
  return isText ? meantValue(text, 'object') : scalarOrData(text);
}

function scalarOrData(text: string): Json {
  const meant = meantValue(text, 'object');
  return meant === text ? scalarOf(text) : meant;
}

/**
 * JSON as its editor shows it: a text that would be read as something else, such as `{}` or `"a"`, stands
 * in quotes, so that nothing becomes another value by being looked at.
 */
export function jsonTextOf(value: Json | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value, null, 2);
  return meantByJson(value) === value ? value : JSON.stringify(value);
}

/** The other way: JSON where it is whole, and else the text as it stands, which may hold expressions. */
export function meantByJson(text: string): Json {
  const { form } = parseTemplate(text);
  if (form === 'expression') return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
