/** What the panel lists, top to bottom: with a search, without one, and on a connector's own page. */
import type { KeptOffers } from '../../model/kept-offers';
import type { Catalogue, ListedConnector } from './catalogue';
import type { StepOffer } from './offer';
import { pickerWords as words } from './words';

export type Entry =
  | {
      readonly kind: 'offer';
      readonly offer: StepOffer;
      readonly small: boolean;
      /** It does not stand under the name of where it comes from, so it says that itself. */
      readonly saysFrom: boolean;
    }
  | { readonly kind: 'connector'; readonly connector: ListedConnector };

export type Row =
  | {
      readonly kind: 'heading';
      readonly title: string;
      /** “5 of 14”. */
      readonly note?: string;
      /** Whose page shows all of them. */
      readonly connectorId?: string;
    }
  /** One over the whole width, or two small ones side by side. */
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] };

/** What is left out. */
export type Within = 'all' | 'builtIn' | 'connectors';

export interface Asked {
  readonly query: string;
  readonly within: Within;
  /** The connector whose page is open. */
  readonly connectorId: string | null;
}

export interface Listing {
  readonly rows: readonly Row[];
  /** How many offers there are; null where nobody asked for any. */
  readonly results: number | null;
}

export function listingOf(catalogue: Catalogue, kept: KeptOffers, asked: Asked): Listing {
  const query = asked.query.trim();
  if (asked.connectorId !== null) return connectorPage(catalogue, query, asked.connectorId);
  if (query === '') return { rows: browsed(catalogue, kept, asked.within), results: null };
  return searched(catalogue, query, asked.within);
}

export function entriesOf(rows: readonly Row[]): readonly Entry[] {
  return rows.flatMap((row) => (row.kind === 'entries' ? row.entries : []));
}

function connectorPage(catalogue: Catalogue, query: string, connectorId: string): Listing {
  const isOwn = (offer: StepOffer) => offer.connectorId === connectorId;
  const offers = (query === '' ? catalogue.offers : catalogue.find(query).offers).filter(isOwn);
  return { rows: offers.map((one) => wide(one, false)), results: offers.length };
}

function browsed(catalogue: Catalogue, kept: KeptOffers, within: Within): readonly Row[] {
  const known = (ids: readonly string[]) => ids.flatMap((id) => catalogue.offer(id) ?? []);
  const favourites = known(kept.favourites);
  const recent = known(kept.recent).filter((one) => !favourites.includes(one));
  const builtIn = catalogue.offers.filter((one) => one.connectorId === null);
  return [
    ...(within === 'all' ? section(words.favourites, inPairs(favourites)) : []),
    ...(within === 'all' ? section(words.recent, inPairs(recent)) : []),
    ...(within === 'connectors' ? [] : grouped(builtIn)),
    ...(within === 'builtIn'
      ? []
      : section(words.connectors, catalogue.connectors.map(connectorRow))),
  ];
}

/** How many stand above the groups, and of each group under them. */
const best = 6;
const ofGroup = 4;
const connectorsFound = 3;

function searched(catalogue: Catalogue, query: string, within: Within): Listing {
  const found = catalogue.find(query);
  const offers = found.offers.filter(
    (one) => within === 'all' || (one.connectorId === null) === (within === 'builtIn'),
  );
  const connectors = within === 'builtIn' ? [] : found.connectors.slice(0, connectorsFound);
  // What is left over needs no groups if it is little.
  const first = offers.length <= 2 * best ? offers.length : best;
  return {
    rows: [
      ...section(
        words.bestMatches,
        offers.slice(0, first).map((one) => wide(one, true)),
      ),
      ...section(words.connectors, connectors.map(connectorRow)),
      ...foundGroups(offers, offers.slice(first)),
    ],
    results: offers.length,
  };
}

/** By connector, in the order of the best of each; what is built in is one group. */
function foundGroups(all: readonly StepOffer[], rest: readonly StepOffer[]): readonly Row[] {
  const totals = byGroup(all);
  return [...byGroup(rest)].flatMap(([title, offers]): readonly Row[] => {
    const connectorId = offers[0]?.connectorId ?? null;
    const shown = connectorId === null ? offers : offers.slice(0, ofGroup);
    const isCut = shown.length < offers.length && connectorId !== null;
    const total = totals.get(title)?.length ?? 0;
    const heading: Row = {
      kind: 'heading',
      title,
      ...(isCut ? { note: words.some(shown.length, total), connectorId } : {}),
    };
    return [heading, ...shown.map((one) => wide(one, connectorId === null))];
  });
}

function byGroup(offers: readonly StepOffer[]): ReadonlyMap<string, readonly StepOffer[]> {
  const groups = new Map<string, StepOffer[]>();
  for (const offer of offers) {
    const title = offer.connectorId === null ? words.builtIn : offer.group;
    const group = groups.get(title);
    if (group) group.push(offer);
    else groups.set(title, [offer]);
  }
  return groups;
}

function grouped(offers: readonly StepOffer[]): readonly Row[] {
  const titles = [...new Set(offers.map((one) => one.group))];
  return titles.flatMap((title) =>
    section(
      title,
      offers.filter((one) => one.group === title).map((one) => wide(one, false)),
    ),
  );
}

function section(title: string, rows: readonly Row[]): readonly Row[] {
  return rows.length === 0 ? [] : [{ kind: 'heading', title }, ...rows];
}

function wide(offer: StepOffer, saysFrom: boolean): Row {
  return { kind: 'entries', entries: [{ kind: 'offer', offer, small: false, saysFrom }] };
}

function inPairs(offers: readonly StepOffer[]): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < offers.length; at += 2) {
    const pair = offers.slice(at, at + 2);
    rows.push({
      kind: 'entries',
      entries: pair.map((offer) => ({ kind: 'offer', offer, small: true, saysFrom: false })),
    });
  }
  return rows;
}

function connectorRow(connector: ListedConnector): Row {
  return { kind: 'entries', entries: [{ kind: 'connector', connector }] };
}
