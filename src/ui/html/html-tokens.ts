/** Splits HTML into tags and text. It knows no meaning of tags but this: what to skip whole. */

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'start';
      readonly name: string;
      /** Names in lower case, values as written. */
      readonly attributes: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'end'; readonly name: string };

/** Their content is not text for a reader. */
const skipped: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'head',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'form',
  'textarea',
  'select',
  'button',
  'audio',
  'video',
  'canvas',
  'xmp',
  'plaintext',
]);

// Sticky, so that each is tried at one place only and the whole takes linear time.
const comment = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)/y;
const tagName = /<(\/?)([a-z][a-z0-9:-]*)/iy;
const gap = /[\s/]*/y;
const attribute = /([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const tagEnd = />|$/y;

export function* readTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next < 0) break;
    if (next > at) yield { kind: 'text', text: html.slice(at, next) };
    const skippedTo = matchAt(comment, html, next)?.end;
    if (skippedTo !== undefined) {
      at = skippedTo;
      continue;
    }
    const tag = readTag(html, next);
    if (!tag) {
      yield { kind: 'text', text: '<' };
      at = next + 1;
      continue;
    }
    at = tag.end;
    if (skipped.has(tag.token.name)) {
      if (tag.token.kind === 'start') at = afterContent(html, tag.token.name, at);
    } else {
      yield tag.token;
    }
  }
  if (at < html.length) yield { kind: 'text', text: html.slice(at) };
}

type TagToken = Exclude<HtmlToken, { kind: 'text' }>;

function readTag(html: string, at: number): { token: TagToken; end: number } | undefined {
  const opening = matchAt(tagName, html, at);
  if (!opening) return undefined;
  const name = (opening.groups[2] ?? '').toLowerCase();
  const { attributes, end } = readAttributes(html, opening.end);
  const token: TagToken =
    opening.groups[1] === '/' ? { kind: 'end', name } : { kind: 'start', name, attributes };
  return { token, end };
}

function readAttributes(
  html: string,
  from: number,
): { attributes: ReadonlyMap<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    at = matchAt(gap, html, at)?.end ?? at;
    const closing = matchAt(tagEnd, html, at);
    if (closing) return { attributes, end: closing.end };
    const one = matchAt(attribute, html, at);
    // A stray character, such as a lone `=`.
    if (!one) {
      at += 1;
      continue;
    }
    const [, name = '', double, single, bare] = one.groups;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
    at = one.end;
  }
}

/** Where the content of a skipped tag ends; unclosed, it swallows the rest. */
function afterContent(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found ? found.index : html.length;
}

function matchAt(
  pattern: RegExp,
  text: string,
  at: number,
): { groups: readonly (string | undefined)[]; end: number } | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? { groups: match, end: pattern.lastIndex } : undefined;
}
