/**
 * HTML as a tree of what may be shown: an allow-list of tags, links to the web and mail alone. Other tags
 * go and leave their content; scripts and styles go with it. Nothing here reaches the page as HTML.
 */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  readonly tag: string;
  readonly href?: string;
  readonly children: readonly HtmlNode[];
}

export const shownTags: ReadonlySet<string> = new Set(
  'p div span br hr b strong i em u s code pre blockquote ul ol li a h1 h2 h3 h4 table thead tbody tr th td'.split(
    ' ',
  ),
);
const empty: ReadonlySet<string> = new Set(['br', 'hr']);
const gone: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'template']);

interface Open {
  readonly tag: string;
  readonly href?: string;
  readonly children: HtmlNode[];
}

/** Deeper nesting is flattened. */
const deepest = 40;
const token = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/giu;

export function parseHtml(source: string): readonly HtmlNode[] {
  const root: Open = { tag: '', children: [] };
  const open: Open[] = [root];
  let skipping: string | null = null;
  let end = 0;
  const addText = (text: string) => {
    if (skipping === null && text !== '') open.at(-1)?.children.push(decoded(text));
  };
  for (const match of source.matchAll(token)) {
    const [all, slash, name, attributes = ''] = match;
    addText(source.slice(end, match.index));
    end = match.index + all.length;
    const tag = name?.toLowerCase();
    if (tag === undefined) continue;
    if (skipping !== null || gone.has(tag)) skipping = skipped(skipping, tag, slash === '/');
    else if (!shownTags.has(tag)) continue;
    else if (slash === '/') close(open, tag);
    else start(open, tag, attributes);
  }
  addText(source.slice(end));
  while (open.length > 1) close(open, open.at(-1)?.tag ?? '');
  return root.children;
}

function skipped(skipping: string | null, tag: string, isEnd: boolean): string | null {
  if (skipping === null) return isEnd ? null : tag;
  return isEnd && tag === skipping ? null : skipping;
}

function start(open: Open[], tag: string, attributes: string): void {
  const href = tag === 'a' ? safeHref(attributes) : undefined;
  const made: Open = { tag, ...(href === undefined ? {} : { href }), children: [] };
  if (empty.has(tag)) open.at(-1)?.children.push(made);
  else if (open.length <= deepest) open.push(made);
}

/** What was opened inside and never closed ends with it. */
function close(open: Open[], tag: string): void {
  if (!open.slice(1).some((one) => one.tag === tag)) return;
  for (let last = open.pop(); last; last = open.pop()) {
    open.at(-1)?.children.push(last);
    if (last.tag === tag) return;
  }
}

function safeHref(attributes: string): string | undefined {
  const found = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu.exec(attributes);
  const href = decoded(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  return /^(?:https?:\/\/|mailto:)/iu.test(href) ? href : undefined;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|([a-z]+));/giu, (all, code, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? all;
    const point = Number(code);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}
