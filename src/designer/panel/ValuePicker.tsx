import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { cx, Icon, Tile } from '../../ui';
import { stepTitle } from '../step-name';
import { useDesignerState } from '../use-designer';
import { type ValueGroup, type ValueOffer, valuesFor } from '../values';
import { words } from '../words';
import { useStepName } from './step-context';

interface ValuePickerProps {
  readonly onPick: (expression: string) => void;
  readonly onClose: () => void;
}

/** Values of earlier steps, nearest first; the keyboard stays in the search field. */
export function ValuePicker({ onPick, onClose }: ValuePickerProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const groups = useGroups(query);
  const flat = groups.flatMap((group) => group.values);
  const current = flat[Math.min(at, flat.length - 1)];
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, flat.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && current) onPick(current.expression);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      className="float mt-1.5 flex max-h-[340px] flex-col overflow-hidden rounded-card"
    >
      <label className="flex h-10 items-center gap-2 border-b border-line pr-2 pl-3">
        <Icon name="search" className="text-ink-3" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the person asked for the values a moment ago
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-label={words.searchValues}
          aria-activedescendant={current ? `${id}-${flat.indexOf(current)}` : undefined}
          placeholder={words.searchValues}
          value={query}
          className="min-w-0 flex-1 bg-transparent outline-none"
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={onClose}
        />
      </label>
      <div id={id} role="listbox" aria-label={words.values} className="min-h-0 overflow-auto pb-1">
        {groups.map((group) => (
          <Group
            key={`${group.step.kind}/${group.step.name}`}
            id={id}
            group={group}
            first={flat.indexOf(group.values[0] as ValueOffer)}
            current={current}
            onPick={onPick}
          />
        ))}
        {flat.length === 0 && (
          <p className="px-3 py-4 text-center text-xs text-ink-3">
            {query === '' ? words.noValuesYet : words.noValueFound}
          </p>
        )}
      </div>
    </div>
  );
}

interface GroupProps {
  readonly id: string;
  readonly group: ValueGroup;
  /** Index of its first value in the whole list. */
  readonly first: number;
  readonly current: ValueOffer | undefined;
  readonly onPick: (expression: string) => void;
}

function Group({ id, group, first, current, onPick }: GroupProps) {
  const { step, values } = group;
  const title = stepTitle(step.name, step.description);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
    <div role="group" aria-label={title}>
      <div
        aria-hidden="true"
        className="flex items-center gap-[7px] px-3 pt-2 pb-1 text-xs font-semibold"
      >
        <Tile colour={step.description.colour} glyph={step.description.glyph} size={16} />
        <span className="min-w-0 flex-1 truncate">{title}</span>
        {step.kind === 'trigger' && (
          <span className="text-[11px] font-normal text-ink-3">{words.trigger}</span>
        )}
      </div>
      {values.map((value, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are on the search field
        <div
          key={value.expression}
          id={`${id}-${first + index}`}
          role="option"
          tabIndex={-1}
          aria-selected={value === current}
          className={cx(
            'mx-1 flex h-7 items-center gap-2 rounded-sm pr-2.5 pl-[29px] hover:bg-hover',
            value === current && 'bg-accent-soft forced-outline',
          )}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(value.expression)}
        >
          <span className="truncate">{value.title}</span>
          <span className="font-mono text-[11px] tracking-[-0.02em] text-ink-3">
            {words.type(value.type)}
          </span>
        </div>
      ))}
    </div>
  );
}

function useGroups(query: string): readonly ValueGroup[] {
  const step = useStepName();
  const { definition, connectors } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
  }));
  const all = useMemo(
    () => valuesFor(definition, step, connectors),
    [definition, step, connectors],
  );
  return useMemo(() => filtered(all, query), [all, query]);
}

/** Every word typed must occur in the value's title or in its step's name. */
function filtered(groups: readonly ValueGroup[], query: string): readonly ValueGroup[] {
  const wanted = query.toLowerCase().split(/\s+/u).filter(Boolean);
  return groups
    .map(({ step, values }) => ({
      step,
      values: values.filter(({ title }) => {
        const text = `${title} ${stepTitle(step.name, step.description)}`.toLowerCase();
        return wanted.every((word) => text.includes(word));
      }),
    }))
    .filter((group) => group.values.length > 0);
}
