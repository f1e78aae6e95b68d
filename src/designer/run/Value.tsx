import type { ReactNode } from 'react';
import type { JsonText } from '../../model/definition';
import { formatBytes, IconButton, Note, notify, saveFile } from '../../ui';
import { JsonView, prettyJson } from '../panel/JsonView';
import { runWords } from './words';

interface ValueProps {
  readonly title: string;
  readonly text: JsonText | undefined;
  /** Why it is not shown. */
  readonly hidden?: string | false;
}

/** A value of a run; nothing where there is none. */
export function Value({ title, text, hidden = false }: ValueProps) {
  if (text === undefined && !hidden) return null;
  return (
    <section>
      <ValueTitle title={title} note={hidden ? null : formatBytes(text?.length ?? 0)}>
        {!hidden && text !== undefined && <ValueActions title={title} text={text} />}
      </ValueTitle>
      {hidden ? <Note icon="eye-off">{hidden}</Note> : <JsonView text={text ?? ''} label={title} />}
    </section>
  );
}

interface ValueTitleProps {
  readonly title: string;
  readonly note?: string | null;
  /** Buttons at its end. */
  readonly children?: ReactNode;
}

export function ValueTitle({ title, note = null, children }: ValueTitleProps) {
  return (
    <h3 className="mb-[5px] flex items-center text-xs font-medium text-ink-2">
      {title}
      {note !== null && <span className="ml-auto font-normal text-ink-3 tabular">{note}</span>}
      {children}
    </h3>
  );
}

function ValueActions({ title, text }: { title: string; text: JsonText }) {
  const copy = () => {
    navigator.clipboard.writeText(prettyJson(text)).then(
      () => notify({ title: runWords.copied(title) }),
      () => notify({ title: runWords.notCopied, tone: 'bad' }),
    );
  };
  return (
    <span className="-my-1 ml-1 flex">
      <IconButton icon="copy" size="xs" label={runWords.copy(title)} onPress={copy} />
      <IconButton
        icon="download"
        size="xs"
        label={runWords.download(title)}
        onPress={() => saveFile(`${title}.json`, prettyJson(text))}
      />
    </span>
  );
}
