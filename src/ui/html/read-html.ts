/**
 * Reads HTML of unknown origin into a small tree of what may be shown. It is an allow-list: a tag that
 * is not named here leaves only its text behind, an attribute that is not named is gone, and what
 * could act (scripts, styles, frames, forms) is dropped with its content. Nothing is ever loaded.
 */
import { decodeEntities } from './entities';
import { type HtmlToken, readTokens } from './html-tokens';

export const blockTags = ['p', 'div', 'blockquote', 'pre', 'ul', 'ol', 'li'] as const;
export const headingTags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
export const inlineTags = ['b', 'i', 'u', 's', 'code', 'span', 'a'] as const;
export const tableTags = ['table', 'tr', 'td', 'th'] as const;
export const emptyTags = ['br', 'hr', 'img'] as const;

export type HtmlTag =
  | (typeof blockTags)[number]
  | (typeof headingTags)[number]
  | (typeof inlineTags)[number]
  | (typeof tableTags)[number]
  | (typeof emptyTags)[number];

export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  readonly tag: HtmlTag;
  /** Of a link: http, https or mailto. */
  readonly href?: string;
  /** Of a picture. */
  readonly alt?: string;
  readonly children: readonly HtmlNode[];
}

const allowed: ReadonlySet<string> = new Set([
  ...blockTags,
  ...headingTags,
  ...inlineTags,
  ...tableTags,
  ...emptyTags,
]);
const empty: ReadonlySet<string> = new Set(emptyTags);

/** Other spellings of what we know. */
const synonyms: Readonly<Record<string, HtmlTag>> = {
  strong: 'b',
  em: 'i',
  strike: 's',
  del: 's',
  ins: 'u',
  tt: 'code',
  center: 'div',
  section: 'div',
  article: 'div',
  header: 'div',
  footer: 'div',
};

/** Opening one of these ends an open one of those, as in HTML. */
const endedBy: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
};
const scopes: ReadonlySet<string> = new Set(['table', 'ul', 'ol']);

/** Deeper than any message needs; beyond it, tags are ignored and the text is kept. */
const maxDepth = 60;

interface OpenElement {
  readonly tag: HtmlTag | 'body';
  readonly href?: string;
  readonly alt?: string;
  readonly children: HtmlNode[];
}

export function readHtml(html: string): readonly HtmlNode[] {
  const body: OpenElement = { tag: 'body', children: [] };
  const open: OpenElement[] = [body];
  for (const token of readTokens(html)) {
    if (token.kind === 'text') addText(open, token.text);
    else if (token.kind === 'start') start(open, token);
    else end(open, htmlTag(token.name));
  }
  return body.children;
}

function top(open: readonly OpenElement[]): OpenElement {
  const last = open.at(-1);
  if (!last) throw new Error('The body is never closed.');
  return last;
}

function addText(open: readonly OpenElement[], raw: string): void {
  const text = decodeEntities(raw);
  if (text !== '') top(open).children.push(text);
}

function start(open: OpenElement[], token: Extract<HtmlToken, { kind: 'start' }>): void {
  const tag = htmlTag(token.name);
  if (!tag) return;
  closeImplied(open, tag);
  const element = toElement(tag, token.attributes);
  if (empty.has(tag)) {
    top(open).children.push(element);
  } else if (open.length <= maxDepth) {
    top(open).children.push(element);
    open.push(element);
  }
}

function toElement(
  tag: HtmlTag,
  attributes: ReadonlyMap<string, string>,
): OpenElement & HtmlElement {
  const href = tag === 'a' ? safeHref(attributes.get('href')) : undefined;
  const alt = tag === 'img' ? decodeEntities(attributes.get('alt') ?? '') : undefined;
  return {
    tag,
    ...(href !== undefined && { href }),
    ...(alt !== undefined && { alt }),
    children: [],
  };
}

function closeImplied(open: OpenElement[], tag: HtmlTag): void {
  const ends = endedBy[tag];
  if (!ends) return;
  for (let index = open.length - 1; index > 0; index--) {
    const one = open[index];
    if (!one || scopes.has(one.tag)) return;
    if (ends.includes(one.tag)) open.length = index;
  }
}

/** An end without a start means nothing. */
function end(open: OpenElement[], tag: HtmlTag | undefined): void {
  const index = open.findLastIndex((one) => one.tag === tag);
  if (index > 0) open.length = index;
}

function htmlTag(name: string): HtmlTag | undefined {
  if (Object.hasOwn(synonyms, name)) return synonyms[name];
  return allowed.has(name) ? (name as HtmlTag) : undefined;
}

const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** A link that can only lead to a page or start a message; anything else is no link. */
export function safeHref(raw: string | undefined): string | undefined {
  if (raw === undefined) return undefined;
  try {
    const address = new URL(decodeEntities(raw).trim());
    return schemes.has(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
}
