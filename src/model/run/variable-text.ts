/** The value of a variable as text, with what was appended to it. */
import type { JsonText } from '../definition';
import type { VariableText } from './events';

export function variableText({ value, appended }: VariableText): JsonText {
  if (appended.length === 0) return value;
  const inner = value.slice(1, -1);
  if (value.startsWith('"')) {
    return `"${inner}${appended.map((one) => one.slice(1, -1)).join('')}"`;
  }
  return `[${[...(inner.trim() === '' ? [] : [inner]), ...appended].join(',')}]`;
}
