/** The text that a page would show, one line for each block. Reads once from front to back. */
export function textOfHtml(html: string): string {
  const out: string[] = [];
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    out.push(decodeEntities(html.slice(at, end).replace(/\s+/g, ' ')));
    if (open < 0) break;
    at = skipTag(html, open, out);
  }
  return tidy(out.join(''));
}

/** Elements whose content is not shown. */
const hidden = new Set(['script', 'style', 'template', 'noscript', 'head']);
const cells = new Set(['td', 'th']);
const blocks = new Set(
  'address article aside blockquote br div dl dt dd footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul title'.split(
    ' ',
  ),
);

/** Adds what a tag means for the text; the position behind it, and behind what it hides. */
function skipTag(html: string, open: number, out: string[]): number {
  if (html.startsWith('<!--', open)) return behind(html, '-->', open + 4);
  const [, slash, name] = /^<(\/?)([a-z][a-z\d]*)/i.exec(html.slice(open, open + 40)) ?? [];
  if (name === undefined) {
    if (/^<[!?/]/.test(html.slice(open, open + 2))) return behind(html, '>', open);
    out.push('<');
    return open + 1;
  }
  const tag = name.toLowerCase();
  const after = behind(html, '>', open);
  if (blocks.has(tag)) out.push('\n');
  else if (cells.has(tag) && slash) out.push('\t');
  if (!hidden.has(tag) || slash) return after;
  const closing = new RegExp(`</${tag}\\b`, 'gi');
  closing.lastIndex = after;
  const close = closing.exec(html)?.index;
  return close === undefined ? html.length : behind(html, '>', close);
}

function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  euro: '€',
  copy: '©',
  reg: '®',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
