import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { IconButton, ListField, ListOption, Tile } from '../../ui';
import { focusCard } from '../canvas/focus-card';
import { focusNote } from '../canvas/notes/focus-note';
import { useDesigner } from '../use-designer';
import { openSearch } from './asked';
import { barWords as words } from './bar-words';
import type { Found } from './step-search';
import { type Find, useFind } from './use-find';
import { findWords } from './words';

/** Over the canvas, at its top right: what one looks for, and what was found. */
export function FindBar() {
  const designer = useDesigner();
  const find = useFind();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { query, all, at } = find;
  return (
    <search className="absolute top-3 right-3 z-11 flex max-h-[min(380px,70%)] w-[330px] max-w-[calc(100%-24px)] flex-col rounded-[11px] bg-surface shadow-lift ring ring-line forced-outline">
      <div className="flex h-11 shrink-0 items-center gap-2 pr-1.5 pl-3">
        <ListField
          ref={field}
          className="min-w-0 flex-1"
          label={findWords.find}
          aria-expanded={all.length > 0}
          listId={listId}
          at={at}
          placeholder={words.placeholder}
          value={query}
          onChange={find.ask}
          onKeyDown={(event) => press(event, find)}
        />
        <span role="status" className="text-xs whitespace-nowrap text-ink-3 tabular">
          {at >= 0 && words.at(at, all.length)}
          {query !== '' && all.length === 0 && words.nothing}
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
            label={findWords.replace}
            keys="Mod+Shift+F"
            onPress={() => openSearch(designer, query)}
          />
        )}
        <IconButton icon="x" size="sm" label={words.close} keys="Escape" onPress={find.end} />
      </div>
      {all.length > 0 && (
        <div
          id={listId}
          role="listbox"
          aria-label={words.found}
          className="min-h-0 overflow-y-auto border-t border-line p-1"
        >
          {all.map((one, index) => (
            <FoundRow
              key={`${one.what} ${one.id}`}
              id={`${listId}-${index}`}
              found={one}
              isShown={index === at}
              onShow={() => find.show(one)}
            />
          ))}
        </div>
      )}
    </search>
  );
}

function press(event: KeyboardEvent, find: Find): void {
  const by = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by !== undefined && find.all.length > 0) {
    event.preventDefault();
    find.go(by);
  }
  if (event.key !== 'Escape') return;
  event.preventDefault();
  const shown = find.all[find.at];
  find.end();
  if (shown?.what === 'step') focusCard(shown.id);
  else if (shown) focusNote(shown.id);
}

interface FoundRowProps {
  readonly id: string;
  readonly found: Found;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function FoundRow({ id, found, isShown, onShow }: FoundRowProps) {
  useEffect(() => {
    if (isShown) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [id, isShown]);
  const { title, kind, line, tile } = found;
  return (
    <ListOption
      id={id}
      isCurrent={isShown}
      className="cursor-default gap-2.5 rounded-md px-2 py-1.5"
      onChoose={onShow}
    >
      <Tile colour={tile.colour} glyph={tile.glyph} size={24} />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-medium">{title}</span>
        <span className="block truncate text-xs text-ink-2">{line || kind}</span>
      </span>
    </ListOption>
  );
}
