/** How a JSON text is laid out, so that what is written into it looks like the rest. */
import type { Json } from '../definition';
import { isObject } from '../step';
import type { TextNode } from './tree';

export interface Style {
  /** What ends a line; empty: everything stands on one. */
  readonly newline: string;
  /** One level of indentation. */
  readonly unit: string;
  /** Between a name and its value. */
  readonly colon: string;
}

export function styleOf(text: string, node: TextNode): Style {
  const [first] = node.type === 'object' ? node.members : [];
  const newline = /\r?\n/.exec(text)?.[0] ?? '';
  if (!first) return { newline, unit: '  ', colon: newline === '' ? ':' : ': ' };
  const outer = indentAt(text, node.from);
  const inner = indentAt(text, first.keyAt.from);
  const unit = inner.length > outer.length ? inner.slice(outer.length) : '  ';
  return { newline, unit, colon: text.slice(first.keyAt.to, first.value.from) };
}

/** The blanks at the start of the line that an offset is on. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Writes the value of a member itself, or answers undefined to have it written like any other. */
export type PrintMember = (key: string, value: Json, indent: string) => string | undefined;

/** A value as text; `indent` is that of the line on which it begins. */
export function printValue(
  value: Json,
  style: Style,
  indent: string,
  own: PrintMember = () => undefined,
): string {
  const inner = indent + style.unit;
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => printValue(item, style, inner, own));
    return enclosed('[', items, ']', style, indent);
  }
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).flatMap(([key, member]) =>
    member === undefined
      ? []
      : [
          JSON.stringify(key) +
            style.colon +
            (own(key, member, inner) ?? printValue(member, style, inner, own)),
        ],
  );
  return enclosed('{', members, '}', style, indent);
}

function enclosed(
  open: string,
  parts: readonly string[],
  close: string,
  { newline, unit, colon }: Style,
  indent: string,
): string {
  if (parts.length === 0) return open + close;
  if (newline === '') return open + parts.join(colon === ':' ? ',' : ', ') + close;
  const lead = newline + indent + unit;
  return open + lead + parts.join(`,${lead}`) + newline + indent + close;
}

/** A piece of text moved to a line of another indentation. JSON strings hold no line ends. */
export function reindented(piece: string, from: string, to: string): string {
  if (from === to) return piece;
  return piece.replace(/\n([ \t]*)/g, (_, blanks: string) =>
    blanks.startsWith(from) ? `\n${to}${blanks.slice(from.length)}` : `\n${blanks}`,
  );
}
