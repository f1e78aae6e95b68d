import { decodeContent, isContent } from './content';
import { printJson } from './json-text';
import { floatText, isBoxedNumber } from './numbers';
import { type Run, spendCharacters } from './run';
import type { Value } from './value';

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
      if (isBoxedNumber(value)) return value.toString();
      return isContent(value) ? decodeContent(value) : printJson(value);
  }
}

/** The same inside of an evaluation, which bounds how long the text of an array or object may be. */
export function textWithin(run: Run, value: Value): string {
  const nested = typeof value === 'object' && value !== null && !isBoxedNumber(value);
  return nested && !isContent(value) ? printJson(value, run.characters) : toText(value);
}

/** The texts of values, joined. */
export function joinTexts(run: Run, values: readonly Value[], separator: string): string {
  let text = '';
  for (let i = 0; i < values.length; i++) {
    const next = textWithin(run, values[i] ?? null);
    // Adding to a text is cheap and copies nothing, so it may be counted step by step.
    spendCharacters(run, next.length + separator.length);
    text += i === 0 ? next : separator + next;
  }
  return text;
}
