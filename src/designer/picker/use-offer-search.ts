import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { announce } from '../../ui';
import { useTypedAhead } from '../typed-ahead';
import { useDesignerState } from '../use-designer';
import { type Catalogue, catalogueOf } from './catalogue';
import type { OfferKind, StepOffer } from './offer';
import { type Entry, entriesOf, type Listing, listingOf, type Within } from './rows';
import { useKeptOffers } from './use-kept-offers';
import { entryTowards, type ListArrow } from './walk-entries';
import { pickerWords as words } from './words';

export interface OfferSearch {
  readonly kind: OfferKind;
  readonly catalogue: Catalogue;
  readonly listing: Listing;
  readonly entries: readonly Entry[];
  readonly query: string;
  readonly within: Within;
  readonly connectorId: string | null;
  /** The entry that Enter means. */
  readonly at: number;
  readonly favourites: readonly string[];
  ask(query: string): void;
  narrow(within: Within): void;
  open(connectorId: string | null): void;
  choose(entry: Entry): void;
  toggleFavourite(offer: StepOffer): void;
  /** Whether the list has the focus, not the search field. */
  readonly inList: boolean;
  enter(inList: boolean): void;
  /** Whether the key was one of the list's. */
  press(event: KeyboardEvent): boolean;
}

/** What is asked for, what is found and which of it is meant. */
export function useOfferSearch(kind: OfferKind, onChoose: (offer: StepOffer) => void): OfferSearch {
  const connectors = useDesignerState((state) => state.connectors);
  const catalogue = catalogueOf(kind, connectors);
  const kept = useKeptOffers();
  const [query, setQuery] = useState('');
  const [within, setWithin] = useState<Within>('all');
  const [connectorId, setConnectorId] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [inList, setInList] = useState(false);
  const { favourites, recent } = kept;
  const listing = useMemo(
    () => listingOf(catalogue, { favourites, recent }, { query, within, connectorId }),
    [catalogue, favourites, recent, query, within, connectorId],
  );
  const entries = useMemo(() => entriesOf(listing.rows), [listing]);
  useIndexSoon(catalogue);
  const open = (id: string | null) => {
    // A page shows all of its connector, unless the search was for more than its name.
    if (id !== null && catalogue.find(query).offers.every((one) => one.connectorId !== id)) {
      setQuery('');
    }
    setConnectorId(id);
    setAt(0);
  };
  const choose = (entry: Entry) => {
    if (entry.kind === 'connector') {
      setQuery('');
      setConnectorId(entry.connector.manifest.id);
      setAt(0);
      return;
    }
    kept.remember(entry.offer.id);
    onChoose(entry.offer);
  };
  useTypedAhead(setQuery, () => {
    const [first] = entries;
    if (first) choose(first);
  });
  const mark = (offer: StepOffer) => {
    const isFavourite = !favourites.includes(offer.id);
    kept.toggleFavourite(offer.id);
    announce(words.marked(offer.title, isFavourite));
  };
  const search: OfferSearch = {
    kind,
    catalogue,
    listing,
    entries,
    query,
    within,
    connectorId,
    at: Math.min(at, Math.max(0, entries.length - 1)),
    favourites,
    ask(next) {
      setQuery(next);
      setAt(0);
    },
    narrow(next) {
      setWithin(next);
      setAt(0);
    },
    open,
    choose,
    toggleFavourite: mark,
    inList,
    enter: setInList,
    press: (event) => pressed(search, event, setAt),
  };
  return search;
}

const arrows: Readonly<Record<string, ListArrow>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const page = 8;

function pressed(search: OfferSearch, event: KeyboardEvent, go: (at: number) => void): boolean {
  const { at, entries, listing, inList } = search;
  const entry = entries[at];
  const { key } = event;
  if (key === 'Enter' && entry) search.choose(entry);
  else if (key === 'PageDown') go(Math.min(at + page, entries.length - 1));
  else if (key === 'PageUp') go(Math.max(at - page, 0));
  else if (inList && key === 'Home') go(0);
  else if (inList && key === 'End') go(entries.length - 1);
  else if (inList && key.toLowerCase() === 'f' && entry?.kind === 'offer') {
    search.toggleFavourite(entry.offer);
  } else if (leadsBack(search, key)) search.open(null);
  else {
    const arrow = arrows[key];
    if (!arrow || (!inList && isInText(event, arrow))) return false;
    const to = entryTowards(listing.rows, at, arrow);
    if (to !== null) go(to);
    else if (arrow === 'right') openOf(search, entry);
    else return arrow === 'down' || arrow === 'up';
  }
  return true;
}

/** An operation leads to the page of its connector, as the connector itself does. */
function openOf(search: OfferSearch, entry: Entry | undefined): void {
  if (entry?.kind === 'connector') search.choose(entry);
  else if (entry && entry.offer.connectorId !== null && search.connectorId === null) {
    search.open(entry.offer.connectorId);
  }
}

function leadsBack({ connectorId, query, inList }: OfferSearch, key: string): boolean {
  if (connectorId === null) return false;
  return (key === 'ArrowLeft' || key === 'Backspace') && (inList || query === '');
}

/** In the search field, left and right move in the text as long as there is text that way. */
function isInText(event: KeyboardEvent, arrow: ListArrow): boolean {
  if (arrow === 'up' || arrow === 'down' || !(event.target instanceof HTMLInputElement)) {
    return false;
  }
  const { selectionStart, selectionEnd, value } = event.target;
  if (event.shiftKey || selectionStart !== selectionEnd) return true;
  return arrow === 'left' ? selectionStart !== 0 : selectionStart !== value.length;
}

/** The index is made while the person looks at the panel, not at the first key. */
function useIndexSoon(catalogue: Catalogue): void {
  useEffect(() => {
    const timer = setTimeout(() => void catalogue.find('a'), 60);
    return () => clearTimeout(timer);
  }, [catalogue]);
}
