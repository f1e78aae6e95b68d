/** A value in as many characters as there is room for: texts as the language quotes them. */
import { quote } from '../../expressions/language';
import type { Evaluated } from '../../model/run/evaluated';
import { words } from './words';

export function shortValue(
  value: Evaluated | undefined,
  longest: number,
  isPretty = false,
): string {
  if (!value) return '';
  if (value.kind === 'hidden') return words.hidden;
  if (value.kind === 'failed') return '';
  return clip(written(value, isPretty), longest);
}

function written({ type, text }: Extract<Evaluated, { kind: 'value' }>, isPretty: boolean): string {
  if (type === 'String') return isPretty ? quote(JSON.parse(text) as string) : bare(text);
  const isNested = text.startsWith('{') || text.startsWith('[');
  return isPretty && isNested ? JSON.stringify(JSON.parse(text), null, 2) : text;
}

const bare = (text: string) => (JSON.parse(text) as string).replaceAll(/\s+/g, ' ');

const clip = (text: string, longest: number) =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
