/** Between a value of the definition and the text that a person edits. */
import { parseTemplate } from '../../expressions/language';
import type { ParameterManifest } from '../../model/connector';
import type { Json } from '../../model/definition';

type FieldType = ParameterManifest['type'];

export function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
}

/**
 * The value that a text means in a field of this type. A field that is one expression and nothing else
 * keeps the type of its value, unless the field wants text.
 */
export function meantValue(text: string, type: FieldType): Json {
  if (type === 'string') return text;
  const whole = wholeExpression(text);
  if (whole !== undefined) return whole;
  if (type === 'object' || type === 'array') return jsonOf(text) ?? text;
  return scalarOf(text);
}

/** In a condition: what looks like a number or a yes or no is one. */
export function scalarOf(text: string): Json {
  const whole = wholeExpression(text);
  if (whole !== undefined) return whole;
  if (text === 'true' || text === 'false') return text === 'true';
  // Only what is written back the same: `007` and `1e3` are texts.
  const number = Number(text);
  return text !== '' && Number.isFinite(number) && String(number) === text ? number : text;
}

/** `@{x}` as `@x`; undefined if there is anything beside it. */
export function wholeExpression(text: string): string | undefined {
  const { parts, form, problems } = parseTemplate(text);
  const [only] = parts;
  if (form !== 'text' || parts.length !== 1 || problems.length > 0) return undefined;
  return only?.type === 'hole' ? `@${text.slice(2, -1)}` : undefined;
}

function jsonOf(text: string): Json | undefined {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
