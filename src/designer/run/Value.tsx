import type { JsonText } from '../../model/definition';
import { formatBytes, Note } from '../../ui';
import { JsonView } from '../panel/JsonView';

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
      <ValueTitle title={title} note={hidden ? null : formatBytes(text?.length ?? 0)} />
      {hidden ? <Note icon="eye-off">{hidden}</Note> : <JsonView text={text ?? ''} label={title} />}
    </section>
  );
}

export function ValueTitle({ title, note = null }: { title: string; note?: string | null }) {
  return (
    <h3 className="mb-[5px] flex items-center text-xs font-medium text-ink-2">
      {title}
      {note !== null && <span className="ml-auto font-normal text-ink-3 tabular">{note}</span>}
    </h3>
  );
}
