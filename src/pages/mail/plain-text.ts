import { type HtmlNode, readHtml } from '../../ui';

/** How much of a message its line in the list can show. */
const enough = 140;

/** The beginning of a message without its layout. */
export function plainText(html: string): string {
  const text = textOf(readHtml(html)).replaceAll(/\s+/gu, ' ').trim();
  return text.length > enough ? `${text.slice(0, enough)}…` : text;
}

function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : ` ${textOf(node.children)} `))
    .join('');
}
