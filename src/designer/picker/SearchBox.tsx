import { type RefObject, useEffect } from 'react';
import { FilterPill, IconButton, Kbd, ListField, Tile } from '../../ui';
import type { Within } from './rows';
import type { OfferSearch } from './use-offer-search';
import { pickerWords as words } from './words';

interface SearchBoxProps {
  readonly listId: string;
  readonly search: OfferSearch;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** The field in which one types what one looks for. Its arrows and Enter are those of the list. */
export function SearchBox({ listId, search, field }: SearchBoxProps) {
  const { query, listing, entries, at, kind } = search;
  const connector = openConnector(search);
  const all = kind === 'action' ? words.searchSteps : words.searchTriggers;
  const label = connector ? words.searchIn(connector.title) : all;
  return (
    <ListField
      className="field-box h-[34px] px-[9px] focus-within:field-box-focus max-sm:h-11 max-sm:text-[16px]"
      ref={field}
      label={label}
      listId={listId}
      at={entries.length > 0 ? at : -1}
      value={query}
      onChange={search.ask}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (!search.press(event)) return;
        event.preventDefault();
        // From there on single keys act on the entry, and letters lead back here.
        if (/^(?:Arrow(?:Up|Down)|Page(?:Up|Down))$/.test(event.key)) {
          document.getElementById(listId)?.focus();
        }
      }}
    >
      <span role="status" className="text-xs text-ink-3">
        {query !== '' && listing.results !== null && words.results(listing.results)}
      </span>
    </ListField>
  );
}

/** Whose page is open, and the way back. */
export function ConnectorLine({ search }: { search: OfferSearch }) {
  const connector = openConnector(search);
  if (!connector) return null;
  return (
    <div className="flex items-center gap-2">
      <IconButton
        icon="arrow-left"
        size="sm"
        label={words.backToAll}
        keys="←"
        onPress={() => search.open(null)}
      />
      <Tile colour={connector.colour} glyph={connector.glyph} size={24} />
      <div className="min-w-0">
        <h3 className="truncate text-sm font-semibold">{connector.title}</h3>
        <p className="truncate text-xs text-ink-2">{connector.description}</p>
      </div>
    </div>
  );
}

function openConnector({ catalogue, connectorId }: OfferSearch) {
  return catalogue.connectors.find((one) => one.manifest.id === connectorId)?.manifest;
}

/** Leaves out what is built in, or all that is not. */
export function WithinFilter({ search }: { search: OfferSearch }) {
  return (
    <FilterPill
      label={words.from}
      anyLabel={words.anywhere}
      choices={[
        { id: 'builtIn', label: words.builtIn },
        { id: 'connectors', label: words.connectors },
      ]}
      value={search.within === 'all' ? null : search.within}
      onChange={(id) => search.narrow((id ?? 'all') as Within)}
    />
  );
}

/** The keys of the list, as they are at the moment. */
export function KeyHints({ search }: { search: OfferSearch }) {
  const entry = search.entries[search.at];
  const choose = search.kind === 'action' ? words.addHint : words.chooseHint;
  return (
    <span data-keys className="flex items-center gap-1.5 text-ink-3 max-sm:hidden">
      <Kbd keys="↑" />
      <Kbd keys="↓" />
      {words.moveHint}
      <span className="w-1" />
      <Kbd keys="Enter" />
      {entry?.kind === 'connector' ? words.openHint : choose}
      <span className="w-1" />
      {search.inList && entry?.kind === 'offer' && (
        <>
          <Kbd keys="F" />
          {words.favouriteHint}
          <span className="w-1" />
        </>
      )}
      {search.connectorId !== null && (
        <>
          <Kbd keys="←" />
          {words.backHint}
        </>
      )}
    </span>
  );
}

/** A menu that opened the panel gives the focus back as it goes, a frame later: the field has it after that. */
export function useSearchFocus(field: RefObject<HTMLInputElement | null>, place: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place asks for the focus again
  useEffect(() => {
    field.current?.focus();
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => field.current?.focus());
    });
    return () => cancelAnimationFrame(frame);
  }, [place]);
}
