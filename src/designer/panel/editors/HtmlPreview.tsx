import { parseTemplate } from '../../../expressions/language';
import { HtmlText } from '../../../ui';

/** How the text will look to whoever reads it; values of the run stand as they are named. */
export function HtmlPreview({ source, label }: { source: string; label: string }) {
  return (
    <section
      aria-label={label}
      className="max-h-[320px] overflow-auto rounded-sm bg-sunken px-3 py-2"
    >
      <HtmlText html={source} showText={(text) => <Text text={text} />} />
    </section>
  );
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
