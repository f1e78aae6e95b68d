/** The little Markdown that a sticky note understands: what it does not, it shows as it is written. */
export type Inline =
  | { readonly kind: 'text' | 'bold' | 'italic' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly inline: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
    };

const bullet = /^\s*[-*+]\s+(.*)$/;
const numbered = /^\s*\d+[.)]\s+(.*)$/;
const heading = /^\s*#{1,6}\s+(.*)$/;

/** Line by line; lines of one list stand together. */
export function readMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of text.split(/\r?\n/)) {
    const ordered = numbered.exec(line);
    const item = ordered ?? bullet.exec(line);
    const title = heading.exec(line);
    if (item) addItem(blocks, ordered !== null, item[1] ?? '');
    else if (title) blocks.push({ kind: 'heading', inline: readInline(title[1] ?? '') });
    else blocks.push({ kind: 'paragraph', inline: readInline(line) });
  }
  return blocks;
}

function addItem(blocks: Block[], ordered: boolean, text: string): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list' && last.ordered === ordered) {
    blocks[blocks.length - 1] = { ...last, items: [...last.items, readInline(text)] };
  } else {
    blocks.push({ kind: 'list', ordered, items: [readInline(text)] });
  }
}

const marks =
  /`([^`]+)`|\*\*([^*]+)\*\*|__([^_]+)__|\*([^*\s][^*]*)\*|(?<!\w)_([^_\s][^_]*)_(?!\w)|\[([^\]]+)\]\(([^()\s]+)\)/g;

/** Only addresses that open a page or a mail are links. */
const safeAddress = /^(?:https?:\/\/|mailto:)/i;

export function readInline(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > at) found.push({ kind: 'text', text: text.slice(at, match.index) });
    found.push(markOf(match));
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ kind: 'text', text: text.slice(at) });
  return found;
}

function markOf([
  whole,
  code,
  bold,
  alsoBold,
  italic,
  alsoItalic,
  label,
  href,
]: RegExpMatchArray): Inline {
  if (code !== undefined) return { kind: 'code', text: code };
  const strong = bold ?? alsoBold;
  if (strong !== undefined) return { kind: 'bold', text: strong };
  const slanted = italic ?? alsoItalic;
  if (slanted !== undefined) return { kind: 'italic', text: slanted };
  if (label !== undefined && href !== undefined && safeAddress.test(href)) {
    return { kind: 'link', text: label, href };
  }
  return { kind: 'text', text: whole };
}
