import type { JsonText } from '../model/definition';
import type { Flow } from '../model/flow';
import type { ParseFailure } from '../model/parse';
import { cx, LinkButton, Note } from '../ui';
import { words } from './words';

/** The text of a draft that is no definition, with the place of the fault. */
export function UnreadableDraft({
  draft,
  backHref,
  failure,
}: {
  readonly draft: { readonly definition: JsonText; readonly flow: Pick<Flow, 'name'> };
  readonly backHref: string;
  readonly failure: ParseFailure;
}) {
  return (
    <div className="min-h-0 flex-1 overflow-auto p-7">
      <div className="mb-4 flex items-center gap-3">
        <LinkButton href={backHref} variant="quiet" icon="arrow-left">
          {words.back}
        </LinkButton>
        <h1 className="text-xl">{draft.flow.name}</h1>
      </div>
      <Note tone="bad" title={words.unreadable}>
        {failure.message}
        {failure.path.length > 0 && ` (${failure.path.join(' › ')})`}
      </Note>
      <ol className="mt-4 rounded-md border border-line bg-sunken py-3 font-mono text-xs">
        {numberedLines(draft.definition).map(({ number, text }) => (
          <li
            key={number}
            className={cx('flex gap-4 px-4', number === failure.line && 'bg-bad-soft text-bad')}
          >
            <span aria-hidden="true" className="w-8 shrink-0 text-right text-ink-3">
              {number}
            </span>
            <span className="min-w-0 break-words whitespace-pre-wrap">{text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Enough to see what it is; the place of the fault is named above. */
const mostLines = 2000;

function numberedLines(text: string): readonly { number: number; text: string }[] {
  const lines = text.split('\n', mostLines);
  return lines.map((line, at) => ({ number: at + 1, text: line }));
}
