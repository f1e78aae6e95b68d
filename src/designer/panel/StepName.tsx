import { useState } from 'react';
import type { StepDescription } from '../../model/step';
import { Icon } from '../../ui';
import { displayName, stepTitle } from '../step-name';
import { useDesigner } from '../use-designer';
import { words } from '../words';

interface StepNameProps {
  readonly name: string;
  readonly description: StepDescription;
}

/** The name of a step in the panel's header: pressed, it becomes a field. */
export function StepName({ name, description }: StepNameProps) {
  const designer = useDesigner();
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const title = stepTitle(name, description);
  if (!editing || !designer.editable) {
    return (
      <h2 className="min-w-0 text-md leading-[19px] font-semibold tracking-[-0.008em]">
        {designer.editable ? (
          <button
            type="button"
            className="group -ml-1 flex max-w-full items-center gap-1.5 rounded-sm px-1 text-left hover:bg-hover"
            onClick={() => setEditing(true)}
            data-rename
          >
            <span className="truncate">{title}</span>
            <Icon name="pencil" size={13} className="text-ink-3" />
            <span className="sr-only">{words.rename}</span>
          </button>
        ) : (
          <span className="block truncate">{title}</span>
        )}
      </h2>
    );
  }
  const finish = () => {
    setError(null);
    setEditing(false);
  };
  const rename = (to: string) => {
    if (to.trim() === '' || to === displayName(name)) return finish();
    const refused = designer.dispatch({ name: 'renameAction', args: { step: name, to } });
    if (refused === null) return finish();
    designer.dismissRefusal();
    setError(words.refusal(refused));
  };
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person asked to rename it a moment ago
        autoFocus
        aria-label={words.rename}
        aria-invalid={error !== null}
        defaultValue={displayName(name)}
        maxLength={80}
        className="field-box -ml-1.5 w-full px-1.5 text-md leading-[22px] font-semibold outline-none focus:field-box-focus"
        onFocus={(event) => event.target.select()}
        onBlur={(event) => rename(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') rename(event.currentTarget.value);
          if (event.key === 'Escape') finish();
          event.stopPropagation();
        }}
      />
      {error !== null && (
        <span role="alert" className="block text-xs text-bad">
          {error}
        </span>
      )}
    </>
  );
}
