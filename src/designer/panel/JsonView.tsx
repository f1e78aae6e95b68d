import { cx } from '../../ui';

type Kind = 'key' | 'string' | 'number' | 'punctuation' | 'plain';
const looks: Record<Kind, string> = {
  key: 'text-ink-2',
  string: 'text-syn-str',
  number: 'text-syn-num',
  punctuation: 'text-syn-punc',
  plain: '',
};

/** Longer texts are cut: the page shows values, it is no file viewer. */
const longest = 40_000;
const token = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*|true|false|null)|([{}[\],:])/gu;

/** JSON in the colours of code. What is not JSON is shown as it is. */
export function JsonView({ text, label }: { text: string; label: string }) {
  const shown = pretty(text.slice(0, longest));
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className="max-h-[360px] overflow-auto rounded-md border border-line bg-sunken px-[11px] py-2"
    >
      <pre className="font-mono text-[11.5px] leading-[17px] whitespace-pre-wrap wrap-anywhere">
        {piecesOf(shown).map(({ kind, text: piece }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
          <span key={index} className={cx(looks[kind])}>
            {piece}
          </span>
        ))}
        {text.length > longest && '…'}
      </pre>
    </section>
  );
}

function pretty(text: string): string {
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
