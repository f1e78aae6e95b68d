import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { cx, Icon, IconButton, Tile } from '../../ui';
import { focusCard } from '../canvas/focus-card';
import { useDesigner } from '../use-designer';
import { openSearch } from './asked';
import type { FoundStep } from './step-search';
import { type Find, useFind } from './use-find';
import { findWords as words } from './words';

/** Over the canvas, at its top right: what one looks for, and what was found. */
export function FindBar() {
  const designer = useDesigner();
  const find = useFind();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { query, steps, at } = find;
  return (
    <search className="absolute top-3 right-3 z-11 flex max-h-[min(380px,70%)] w-[330px] max-w-[calc(100%-24px)] flex-col rounded-[11px] bg-surface shadow-lift ring ring-line forced-outline">
      <div className="flex h-11 shrink-0 items-center gap-2 pr-1.5 pl-3">
        <Icon name="search" className="text-ink-3" />
        <input
          ref={field}
          role="combobox"
          aria-label={words.find}
          aria-expanded={steps.length > 0}
          aria-controls={listId}
          aria-activedescendant={at < 0 ? undefined : `${listId}-${at}`}
          placeholder={words.placeholder}
          value={query}
          spellCheck={false}
          autoComplete="off"
          className="min-w-0 flex-1 bg-transparent outline-none"
          onChange={(event) => find.ask(event.target.value)}
          onKeyDown={(event) => press(event, find)}
        />
        <span role="status" className="text-xs whitespace-nowrap text-ink-3 tabular">
          {at >= 0 && words.at(at, steps.length)}
          {query !== '' && steps.length === 0 && words.nothing}
        </span>
        <IconButton
          icon="chevron-up"
          size="sm"
          label={words.previous}
          onPress={() => find.go(-1)}
        />
        <IconButton icon="chevron-down" size="sm" label={words.next} onPress={() => find.go(1)} />
        {designer.editable && (
          <IconButton
            icon="pencil-line"
            size="sm"
            label={words.replace}
            keys="Mod+Shift+F"
            onPress={() => openSearch(designer, query)}
          />
        )}
        <IconButton icon="x" size="sm" label={words.close} keys="Escape" onPress={find.end} />
      </div>
      {steps.length > 0 && (
        <div
          id={listId}
          role="listbox"
          aria-label={words.found}
          className="min-h-0 overflow-y-auto border-t border-line p-1"
        >
          {steps.map((step, index) => (
            <FoundRow
              key={step.name}
              id={`${listId}-${index}`}
              step={step}
              isShown={index === at}
              onShow={() => find.show(step)}
            />
          ))}
        </div>
      )}
    </search>
  );
}

function press(event: KeyboardEvent, find: Find): void {
  const by = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by !== undefined && find.steps.length > 0) {
    event.preventDefault();
    find.go(by);
  }
  if (event.key !== 'Escape') return;
  event.preventDefault();
  const shown = find.steps[find.at];
  find.end();
  if (shown) focusCard(shown.name);
}

interface FoundRowProps {
  readonly id: string;
  readonly step: FoundStep;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function FoundRow({ id, step, isShown, onShow }: FoundRowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isShown) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  const { title, kind, line, description } = step;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrows and Enter of the field choose
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isShown}
      className={cx(
        'flex cursor-default items-center gap-2.5 rounded-md px-2 py-1.5',
        isShown ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
      onClick={onShow}
    >
      <Tile colour={description.colour} glyph={description.glyph} size={24} />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-medium">{title}</span>
        <span className="block truncate text-xs text-ink-2">{line || kind}</span>
      </span>
    </div>
  );
}
