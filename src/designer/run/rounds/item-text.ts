import type { JsonText } from '../../../model/definition';

const longest = 160;

/** One line of a value: a text without its quotes, anything else as JSON. */
export function itemLine(text: JsonText): string {
  const line = text.startsWith('"') ? unquoted(text) : text;
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

function unquoted(text: JsonText): string {
  return String(JSON.parse(text)).replaceAll(/\s+/gu, ' ');
}
