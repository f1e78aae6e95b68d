import { useId, useState } from 'react';
import type { Definition } from '../../model/definition';
import { dependentsOf } from '../../model/edit/dependents';
import { isNameTaken, stepName } from '../../model/edit/name';
import { findStep } from '../../model/edit/place';
import type { StepDescription } from '../../model/step';
import { actionsAt, findAction, predecessors } from '../../model/walk';
import { Icon } from '../../ui';
import { displayName, stepTitle } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';

interface StepNameProps {
  readonly name: string;
  readonly description: Pick<StepDescription, 'title' | 'origin'>;
  /** Somebody asked to rename it: opens the field. */
  readonly asked: object | undefined;
}

/** The name of a step in the panel's header: pressed, it becomes a field. */
export function StepName({ name, description, asked }: StepNameProps) {
  const designer = useDesigner();
  const [followed, setFollowed] = useState(asked);
  const [editing, setEditing] = useState(asked !== undefined);
  if (asked !== followed) {
    setFollowed(asked);
    if (asked) setEditing(true);
  }
  const title = stepTitle(name, description);
  if (editing && designer.editable) {
    return <NameField name={name} onClose={() => setEditing(false)} />;
  }
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

/** Says what a new name brings with it while it is typed. */
function NameField({ name, onClose }: { name: string; onClose: () => void }) {
  const designer = useDesigner();
  const id = useId();
  const [typed, setTyped] = useState(displayName(name));
  const [error, setError] = useState<string | null>(null);
  const said = useSaid(name, typed);
  const rename = () => {
    if (typed.trim() === '' || typed === displayName(name)) return onClose();
    const refused = designer.dispatch({ name: 'renameAction', args: { step: name, to: typed } });
    if (refused === null) return onClose();
    designer.dismissRefusal();
    setError(words.refusal(refused));
  };
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person asked to rename it a moment ago
        autoFocus
        aria-label={words.rename}
        aria-invalid={error !== null || said.taken}
        aria-describedby={id}
        value={typed}
        maxLength={80}
        className="field-box -ml-1.5 w-full px-1.5 text-md leading-[22px] font-semibold outline-none focus:field-box-focus"
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key === 'Enter') rename();
          if (event.key === 'Escape') onClose();
          event.stopPropagation();
        }}
      />
      <span id={id} aria-live="polite" className="block text-xs">
        {error !== null && <span className="block text-bad">{error}</span>}
        {error === null && said.text !== '' && (
          <span className={said.taken ? 'block text-bad' : 'block text-ink-3'}>{said.text}</span>
        )}
      </span>
    </>
  );
}

interface Said {
  readonly text: string;
  readonly taken: boolean;
}

function useSaid(name: string, typed: string): Said {
  const definition = useDesignerState((state) => state.definition);
  const to = stepName(typed);
  if (to === '' || to === name) return { text: '', taken: false };
  if (to.toLowerCase() !== name.toLowerCase() && isNameTaken(definition, to)) {
    return { text: words.refusal('nameTaken'), taken: true };
  }
  const parts = [];
  // Blanks may be underscores; what else is left out is worth a word.
  if (displayName(to) !== displayName(typed.trim())) parts.push(nameWords.written(to));
  const count = referencesTo(definition, name);
  if (count > 0) parts.push(nameWords.references(count));
  return { text: parts.join(' '), taken: false };
}

const nameWords = {
  written: (name: string) => `Written as “${name}”.`,
  references: (count: number) =>
    count === 1 ? 'One reference is rewritten.' : `${count} references are rewritten.`,
} as const;

/** Places that name the step, in expressions and in the order of steps. */
function referencesTo(definition: Definition, name: string): number {
  if (!findStep(definition, name)) return 0;
  const texts = dependentsOf(definition, [name])
    .flatMap(({ references }) => references)
    .filter((one) => one.kind !== 'variable' && one.name?.toLowerCase() === name.toLowerCase());
  const place = findAction(definition, name);
  const beside = Object.values((place && actionsAt(definition, place.graph)) ?? {});
  return texts.length + beside.filter((one) => predecessors(one).includes(name)).length;
}
