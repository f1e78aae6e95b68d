import { Fragment } from 'react';
import { type Block, type Inline, readMarkdown } from './light-markdown';

/** The text of a note with its marks. */
export function NoteText({ content }: { content: string }) {
  return readMarkdown(content).map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
    <BlockView key={at} block={block} />
  ));
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'list') {
    const items = block.items.map((inline, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
      <li key={at}>
        <InlineView inline={inline} />
      </li>
    ));
    return block.ordered ? (
      <ol className="list-decimal pl-5">{items}</ol>
    ) : (
      <ul className="list-disc pl-4">{items}</ul>
    );
  }
  return (
    <p className={block.kind === 'heading' ? 'min-h-[1lh] font-semibold' : 'min-h-[1lh]'}>
      <InlineView inline={block.inline} />
    </p>
  );
}

function InlineView({ inline }: { inline: readonly Inline[] }) {
  return inline.map((one, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    <Fragment key={at}>
      <Piece piece={one} />
    </Fragment>
  ));
}

function Piece({ piece }: { piece: Inline }) {
  switch (piece.kind) {
    case 'bold':
      return <b>{piece.text}</b>;
    case 'italic':
      return <i>{piece.text}</i>;
    case 'code':
      return (
        <code className="rounded-xs bg-sunken px-0.5 font-mono text-[11px]">{piece.text}</code>
      );
    case 'link':
      return (
        <a href={piece.href} target="_blank" rel="noreferrer" className="underline">
          {piece.text}
        </a>
      );
    default:
      return piece.text;
  }
}
