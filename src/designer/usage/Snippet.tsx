import type { Span } from '../../expressions/language';

interface SnippetProps {
  readonly text: string;
  /** What in it is meant; empty: all of it. */
  readonly spans: readonly Span[];
  readonly className?: string;
}

/** Characters that are shown in front of what is meant. */
const lead = 24;
const longest = 160;

/** A stretch of a text, with what is meant marked. */
export function Snippet({ text, spans, className = '' }: SnippetProps) {
  const [first] = spans;
  const start = first && first.from > lead * 2 ? first.from - lead : 0;
  const end = Math.min(text.length, start + longest);
  return (
    <span className={`font-mono text-[11.5px] leading-4 wrap-anywhere text-ink-2 ${className}`}>
      {start > 0 && '…'}
      {pieces(text, spans, start, end).map(({ from, to, isMeant }) =>
        isMeant ? (
          <mark key={from} className="rounded-xs bg-accent-soft px-px text-accent-ink">
            {text.slice(from, to)}
          </mark>
        ) : (
          text.slice(from, to)
        ),
      )}
      {end < text.length && '…'}
    </span>
  );
}

interface Piece extends Span {
  readonly isMeant: boolean;
}

/** Spans may stand inside one another: what is marked is marked once. */
function pieces(text: string, spans: readonly Span[], start: number, end: number): Piece[] {
  const found: Piece[] = [];
  let at = start;
  for (const { from, to } of spans) {
    const [begin, stop] = [Math.max(at, from), Math.min(to, end)];
    if (stop <= begin) continue;
    if (begin > at) found.push({ from: at, to: begin, isMeant: false });
    found.push({ from: begin, to: stop, isMeant: true });
    at = stop;
  }
  if (at < Math.min(end, text.length)) found.push({ from: at, to: end, isMeant: false });
  return found;
}
