import { type Ref, useEffect, useMemo, useRef } from 'react';
import { useConnections } from '../../queries';
import { useEnvironmentId } from '../panel/environment';
import { isSmall, OfferRow } from './OfferRow';
import type { Row } from './rows';
import type { OfferSearch } from './use-offer-search';
import { useVisibleRows } from './use-visible-rows';
import { rowOfEntry } from './walk-entries';
import { pickerWords as words } from './words';

interface OfferListProps {
  readonly id: string;
  readonly search: OfferSearch;
  readonly field: Ref<HTMLInputElement> & { readonly current: HTMLInputElement | null };
}

/** All that can be chosen; of a long list only what is seen is drawn. */
export function OfferList({ id, search, field }: OfferListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { listing, entries, at, kind } = search;
  const { rows } = listing;
  const heights = useMemo(() => rows.map(heightOf), [rows]);
  const { tops, from, to, reveal } = useVisibleRows(frame, heights);
  useEffect(() => reveal(rowOfEntry(rows, at)), [reveal, rows, at]);
  return (
    <div
      ref={frame}
      id={id}
      role="listbox"
      tabIndex={0}
      aria-label={kind === 'action' ? words.steps : words.triggers}
      aria-activedescendant={entries.length > 0 ? `${id}-${at}` : undefined}
      className="min-h-0 flex-1 overflow-auto px-2 pb-2 -outline-offset-2"
      onFocus={() => search.enter(true)}
      onBlur={() => search.enter(false)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (search.press(event)) event.preventDefault();
        // Whoever goes on typing searches on.
        else if (event.key.length === 1 || /^(?:Backspace|Escape)$/.test(event.key)) {
          field.current?.focus();
        } else return;
        event.stopPropagation();
      }}
    >
      <div role="presentation" className="relative" style={{ height: tops.at(-1) ?? 0 }}>
        {rows.slice(from, to).map((row, index) => (
          <div
            key={keyOf(row)}
            role="presentation"
            className="absolute inset-x-0 flex items-end gap-1.5"
            style={{ top: tops[from + index] ?? 0, height: heights[from + index] ?? 0 }}
          >
            <RowInside id={id} row={row} search={search} />
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <p className="px-3 py-8 text-center text-ink-3">{words.nothingFound}</p>
      )}
    </div>
  );
}

function RowInside({ id, row, search }: { id: string; row: Row; search: OfferSearch }) {
  const connected = useConnected();
  if (row.kind === 'heading') return <Heading row={row} onShowAll={search.open} />;
  const { entries, at, favourites } = search;
  return row.entries.map((entry) => {
    const place = entries.indexOf(entry);
    return (
      <OfferRow
        key={place}
        id={`${id}-${place}`}
        entry={entry}
        current={place === at}
        position={place + 1}
        count={entries.length}
        isFavourite={entry.kind === 'offer' && favourites.includes(entry.offer.id)}
        connected={connected}
        onChoose={() => search.choose(entry)}
        onFavourite={search.toggleFavourite}
      />
    );
  });
}

interface HeadingProps {
  readonly row: Row & { readonly kind: 'heading' };
  readonly onShowAll: (connectorId: string) => void;
}

/** Each option says where it comes from, so that a screen reader needs no headings between them. */
function Heading({ row, onShowAll }: HeadingProps) {
  const { title, note, connectorId } = row;
  return (
    <div
      aria-hidden="true"
      className="flex min-w-0 flex-1 items-baseline gap-2 px-2 pb-1.5 text-xs"
    >
      <span className="truncate font-semibold text-ink-2">{title}</span>
      {note && <span className="text-ink-3">{note}</span>}
      {connectorId !== undefined && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the right arrow opens the page as well
        // biome-ignore lint/a11y/noStaticElementInteractions: a listbox may hold no button
        <span
          className="ml-auto cursor-pointer font-medium text-accent-ink hover:underline"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onShowAll(connectorId)}
        >
          {words.showAll}
        </span>
      )}
    </div>
  );
}

/** Ids of the connectors to which the person has a connection. */
function useConnected(): ReadonlySet<string> {
  const connections = useConnections(useEnvironmentId()).data;
  return useMemo(
    () =>
      new Set(
        connections?.filter((one) => one.status === 'connected').map((one) => one.connectorId),
      ),
    [connections],
  );
}

/** Pixels. */
function heightOf(row: Row): number {
  if (row.kind === 'heading') return 34;
  return isSmall(row.entries[0]) ? 42 : 46;
}

function keyOf(row: Row): string {
  if (row.kind === 'heading') return `heading/${row.title}`;
  const [first] = row.entries;
  if (first?.kind === 'connector') return `connector/${first.connector.manifest.id}`;
  return `${first?.small ? 'small' : 'offer'}/${first?.offer.id}`;
}
