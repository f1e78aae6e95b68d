import { useMemo, useState } from 'react';
import { Button, cx, formatBytes } from '../../ui';
import { words } from '../words';

type Kind = 'key' | 'string' | 'number' | 'punctuation' | 'plain';
const looks: Record<Kind, string> = {
  key: 'text-ink-2',
  string: 'text-syn-str',
  number: 'text-syn-num',
  punctuation: 'text-syn-punc',
  plain: '',
};

/** Longer texts are cut until somebody asks for all of them. */
const longest = 40_000;
/** Beyond this it would take a second to lay out JSON anew: it is shown as it stands. */
const longestPretty = 4_000_000;
/** Characters that are drawn together; those out of sight are not. */
const blockLength = 8000;
const token = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*|true|false|null)|([{}[\],:])/gu;

/** JSON in the colours of code. What is not JSON is shown as it is. */
export function JsonView({ text, label }: { text: string; label: string }) {
  const [isWhole, setWhole] = useState(false);
  const pretty = useMemo(() => prettyJson(text), [text]);
  const isCut = pretty.length > longest;
  return (
    <>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={label}
        className="max-h-[360px] overflow-auto rounded-md border border-line bg-sunken px-[11px] py-2"
      >
        <pre className="font-mono text-[11.5px] leading-[17px] whitespace-pre-wrap wrap-anywhere">
          {isCut && isWhole ? (
            <Blocks text={pretty} />
          ) : (
            <Coloured text={pretty.slice(0, longest)} />
          )}
          {isCut && !isWhole && '…'}
        </pre>
      </section>
      {isCut && !isWhole && (
        <Button size="sm" className="mt-1.5" onPress={() => setWhole(true)}>
          {words.showAll(formatBytes(pretty.length))}
        </Button>
      )}
    </>
  );
}

function Coloured({ text }: { text: string }) {
  return piecesOf(text).map(({ kind, text: piece }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    <span key={index} className={cx(looks[kind])}>
      {piece}
    </span>
  ));
}

/** Without colours: a person searches in it, or copies it. */
function Blocks({ text }: { text: string }) {
  const blocks: string[] = [];
  for (let from = 0; from < text.length; ) {
    const line = text.indexOf('\n', from + blockLength);
    const to = line < 0 || line > from + 2 * blockLength ? from + 2 * blockLength : line + 1;
    blocks.push(text.slice(from, to));
    from = to;
  }
  return blocks.map((block, index) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
      key={index}
      className="block [contain-intrinsic-size:auto_5000px] [content-visibility:auto]"
    >
      {block}
    </span>
  ));
}

export function prettyJson(text: string): string {
  if (text.length > longestPretty) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function piecesOf(text: string): readonly { kind: Kind; text: string }[] {
  const pieces: { kind: Kind; text: string }[] = [];
  let at = 0;
  for (const match of text.matchAll(token)) {
    if (match.index > at) pieces.push({ kind: 'plain', text: text.slice(at, match.index) });
    const [whole, string, colon, value] = match;
    if (string !== undefined) {
      pieces.push({ kind: colon === undefined ? 'string' : 'key', text: string });
      if (colon !== undefined) pieces.push({ kind: 'punctuation', text: colon });
    } else pieces.push({ kind: value === undefined ? 'punctuation' : 'number', text: whole });
    at = match.index + whole.length;
  }
  return [...pieces, { kind: 'plain', text: text.slice(at) }];
}
