import { decodeContent, isContent } from './content.ts';
import { printJson } from './json-text.ts';
import { Float, floatText } from './numbers.ts';
import { type Run, spendCharacters } from './run.ts';
import type { Value } from './value.ts';

/**
 * Conversion to text, as interpolation, `string` and `concat` do it.
 * WDL: booleans are `True` and `False` here, but lower case inside arrays and objects.
 */
export function toText(value: Value): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return Number.isSafeInteger(value) ? String(value) : floatText(value);
    case 'bigint':
      return String(value);
    case 'boolean':
      return value ? 'True' : 'False';
    default:
      if (value === null) return '';
      if (value instanceof Float) return value.toString();
      return isContent(value) ? decodeContent(value) : printJson(value);
  }
}

/** The texts of values, joined. */
export function joinTexts(run: Run, values: readonly Value[], separator: string): string {
  const texts = values.map(toText);
  let size = separator.length * Math.max(0, texts.length - 1);
  for (const text of texts) size += text.length;
  spendCharacters(run, size);
  return texts.join(separator);
}
