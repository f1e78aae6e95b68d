import { createElement, type ReactNode } from 'react';
import { parseTemplate } from '../../../../expressions/language';
import { type HtmlNode, parseHtml } from './parse-html';

const looks: Readonly<Record<string, string>> = {
  p: 'mb-2',
  ul: 'mb-2 list-disc pl-5',
  ol: 'mb-2 list-decimal pl-5',
  a: 'text-accent-ink underline',
  h1: 'mb-2 text-lg font-semibold',
  h2: 'mb-2 text-md font-semibold',
  h3: 'mb-1 font-semibold',
  h4: 'mb-1 font-semibold',
  blockquote: 'mb-2 border-l-2 border-line pl-3 text-ink-2',
  table: 'mb-2 border-collapse',
  th: 'border border-line px-2 py-1 text-left',
  td: 'border border-line px-2 py-1',
  pre: 'mb-2 overflow-auto rounded-sm bg-sunken p-2 font-mono text-xs',
  code: 'font-mono text-xs',
};

/** How the text will look to whoever reads it; values of the run stand as they are named. */
export function HtmlPreview({ source, label }: { source: string; label: string }) {
  return (
    <section
      aria-label={label}
      className="max-h-[320px] overflow-auto rounded-sm bg-sunken px-3 py-2"
    >
      {shown(parseHtml(source))}
    </section>
  );
}

function shown(nodes: readonly HtmlNode[]): ReactNode {
  return nodes.map((node, index) => {
    const key = String(index);
    if (typeof node === 'string') return <Text key={key} text={node} />;
    const { tag, href } = node;
    const props = {
      key,
      className: looks[tag],
      ...(href === undefined ? {} : { href, target: '_blank', rel: 'noreferrer noopener' }),
    };
    const isEmpty = tag === 'br' || tag === 'hr';
    return isEmpty ? createElement(tag, props) : createElement(tag, props, shown(node.children));
  });
}

function Text({ text }: { text: string }) {
  return parseTemplate(text).parts.map((part, index) => {
    const key = String(index);
    if (part.type === 'text') return <span key={key}>{part.text}</span>;
    return (
      <code key={key} className="rounded-xs bg-accent-soft px-1 font-mono text-xs text-accent-ink">
        {text.slice(part.expression.from, part.expression.to)}
      </code>
    );
  });
}
