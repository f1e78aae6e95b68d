import type { ReactNode } from 'react';
import { createContext, Fragment, use, useMemo } from 'react';
import { Icon } from '../display/Icon';
import { type HtmlElement, type HtmlNode, readHtml } from './read-html';
import { words } from './words';

type ShowText = (text: string) => ReactNode;

const asItIs: ShowText = (text) => text;
const ShowTextContext = createContext(asItIs);

interface HtmlTextProps {
  readonly html: string;
  /** How to show what stands between tags; as it is, if left out. */
  readonly showText?: ShowText;
}

/** HTML as its writer laid it out, as far as that is harmless. */
export function HtmlText({ html, showText = asItIs }: HtmlTextProps) {
  const nodes = useMemo(() => readHtml(html), [html]);
  return (
    <div className="grid-flow-row text-md leading-[22px] whitespace-pre-line wrap-anywhere">
      <ShowTextContext value={showText}>
        <Nodes nodes={nodes} />
      </ShowTextContext>
    </div>
  );
}

function Nodes({ nodes, inLink = false }: { nodes: readonly HtmlNode[]; inLink?: boolean }) {
  const showText = use(ShowTextContext);
  return nodes.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity but their place
    <Fragment key={index}>
      {typeof node === 'string' ? showText(node) : <Part element={node} inLink={inLink} />}
    </Fragment>
  ));
}

/**
 * Blocks are plain divs and lists and tables are put in order, as messages nest tags in ways that a
 * page may not.
 */
function Part({ element, inLink }: { element: HtmlElement; inLink: boolean }): ReactNode {
  const inside = <Nodes nodes={element.children} inLink={inLink} />;
  switch (element.tag) {
    case 'br':
      return <br />;
    case 'hr':
      return <hr className="my-3 border-line" />;
    case 'img':
      return <Picture alt={element.alt ?? ''} />;
    case 'a':
      return <HtmlLink element={element} inLink={inLink} />;
    case 'b':
      return <b>{inside}</b>;
    case 'i':
      return <i className="italic">{inside}</i>;
    case 'u':
      return <u>{inside}</u>;
    case 's':
      return <s>{inside}</s>;
    case 'code':
      return <code className="rounded-xs bg-sunken px-1 font-mono text-xs">{inside}</code>;
    case 'span':
      return <span>{inside}</span>;
    case 'ul':
    case 'ol':
      return <HtmlList element={element} inLink={inLink} />;
    case 'table':
      return <HtmlTable element={element} inLink={inLink} />;
    case 'blockquote':
      return <div className="my-2 border-l-2 border-line-strong pl-3 text-ink-2">{inside}</div>;
    case 'pre':
      return <div className="my-2 font-mono text-xs whitespace-pre-wrap">{inside}</div>;
    case 'p':
      return <div className="my-2 first:mt-0">{inside}</div>;
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return <div className={headingLook(element.tag)}>{inside}</div>;
    case 'div':
    case 'li':
    case 'tr':
    case 'td':
    case 'th':
      return <div>{inside}</div>;
  }
}

function headingLook(tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'): string {
  const size = tag === 'h1' ? 'text-xl' : tag === 'h2' ? 'text-lg' : 'text-md';
  return `my-3 font-semibold ${size}`;
}

function Picture({ alt }: { alt: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 rounded-sm border border-dashed border-line-strong px-2 py-0.5 text-xs text-ink-2">
      <Icon name="eye-off" size={12} />
      {words.image(alt)}
    </span>
  );
}

function HtmlLink({ element, inLink }: { element: HtmlElement; inLink: boolean }) {
  const inside = <Nodes nodes={element.children} inLink />;
  if (element.href === undefined || inLink) return <span>{inside}</span>;
  return (
    <a
      href={element.href}
      title={element.href}
      target="_blank"
      rel="noopener noreferrer"
      className="text-accent-ink underline"
    >
      {inside}
    </a>
  );
}

function HtmlList({ element, inLink }: { element: HtmlElement; inLink: boolean }) {
  const List = element.tag === 'ol' ? 'ol' : 'ul';
  const items = element.children.filter((child) => !isBlank(child));
  return (
    <List className={`my-2 pl-5 ${element.tag === 'ol' ? 'list-decimal' : 'list-disc'}`}>
      {items.map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity but their place
        <li key={index}>
          <Nodes nodes={isTag(child, 'li') ? child.children : [child]} inLink={inLink} />
        </li>
      ))}
    </List>
  );
}

/** Rows of cells; what stands between them goes before the table, as browsers do it. */
function HtmlTable({ element, inLink }: { element: HtmlElement; inLink: boolean }) {
  const rows = element.children.filter((child) => isTag(child, 'tr'));
  const stray = element.children.filter((child) => !isTag(child, 'tr') && !isBlank(child));
  return (
    <>
      <Nodes nodes={stray} inLink={inLink} />
      <table className="my-2 border-collapse text-sm whitespace-normal">
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity but their place
            <tr key={index}>
              {row.children
                .filter((cell) => !isBlank(cell))
                .map((cell, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity but their place
                  <HtmlCell key={place} cell={cell} inLink={inLink} />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function HtmlCell({ cell, inLink }: { cell: HtmlNode; inLink: boolean }) {
  const Cell = isTag(cell, 'th') ? 'th' : 'td';
  const isCell = isTag(cell, 'th') || isTag(cell, 'td');
  return (
    <Cell className="border border-line px-2 py-1 text-left align-top">
      <Nodes nodes={isCell ? cell.children : [cell]} inLink={inLink} />
    </Cell>
  );
}

function isTag(node: HtmlNode, tag: HtmlElement['tag']): node is HtmlElement {
  return typeof node !== 'string' && node.tag === tag;
}

function isBlank(node: HtmlNode): boolean {
  return typeof node === 'string' && node.trim() === '';
}
