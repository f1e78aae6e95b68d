/** All offers of one kind with the index that searches them; made once for a list of connectors. */
import type { ConnectorManifest } from '../../model/connector';
import { type OfferKind, offersOf, type StepOffer } from './offer';
import { indexRecords, type SearchIndex } from './search-index';

export interface Catalogue {
  readonly offers: readonly StepOffer[];
  /** Those that have offers, the ones that most people look for first. */
  readonly connectors: readonly ListedConnector[];
  offer(id: string): StepOffer | undefined;
  /** Offers and connectors that a query finds, best first. */
  find(query: string): Found;
}

export interface ListedConnector {
  readonly manifest: ConnectorManifest;
  readonly offers: readonly StepOffer[];
}

export interface Found {
  readonly offers: readonly StepOffer[];
  readonly connectors: readonly ListedConnector[];
}

const known = new WeakMap<readonly ConnectorManifest[], Map<OfferKind, Catalogue>>();

export function catalogueOf(kind: OfferKind, connectors: readonly ConnectorManifest[]): Catalogue {
  const kept = known.get(connectors) ?? new Map<OfferKind, Catalogue>();
  known.set(connectors, kept);
  const catalogue = kept.get(kind) ?? makeCatalogue(kind, connectors);
  kept.set(kind, catalogue);
  return catalogue;
}

function makeCatalogue(kind: OfferKind, manifests: readonly ConnectorManifest[]): Catalogue {
  const offers = offersOf(kind, manifests);
  const byId = new Map(offers.map((one) => [one.id, one]));
  const connectors = listed(manifests, offers);
  let index: { offers: SearchIndex; connectors: SearchIndex } | undefined;
  const indexed = () => {
    index ??= {
      offers: indexRecords(offers.map(recordOf)),
      connectors: indexRecords(
        connectors.map(({ manifest: { title, description } }) => ({
          fields: [title, '', '', description],
          weight: 0,
        })),
      ),
    };
    return index;
  };
  return {
    offers,
    connectors,
    offer: (id) => byId.get(id),
    find(query) {
      const both = indexed();
      return {
        offers: both.offers.find(query).flatMap((at) => offers[at] ?? []),
        connectors: both.connectors.find(query).flatMap((at) => connectors[at] ?? []),
      };
    },
  };
}

/** What is built in is what most steps are; between equals the shorter title is the plainer step. */
function recordOf({ title, keywords, group, description, connectorId }: StepOffer) {
  const weight =
    (connectorId === null ? 2 : rankOf(connectorId) === last ? 0 : 1) - title.length / 100;
  return { fields: [title, keywords, group, description], weight };
}

function listed(
  manifests: readonly ConnectorManifest[],
  offers: readonly StepOffer[],
): readonly ListedConnector[] {
  const byConnector = new Map<string, StepOffer[]>();
  for (const offer of offers) {
    if (offer.connectorId === null) continue;
    const own = byConnector.get(offer.connectorId);
    if (own) own.push(offer);
    else byConnector.set(offer.connectorId, [offer]);
  }
  return manifests
    .flatMap((manifest) => {
      const own = byConnector.get(manifest.id);
      return own ? [{ manifest, offers: own }] : [];
    })
    .sort(
      (a, b) =>
        rankOf(a.manifest.id) - rankOf(b.manifest.id) ||
        byTitle.compare(a.manifest.title, b.manifest.title),
    );
}

const byTitle = new Intl.Collator('en');

/** The connectors that most makers look for. */
const top = `office365 sharepointonline teams approvals commondataserviceforapps excelonlinebusiness
  onedriveforbusiness office365users planner outlook forms microsoftforms dynamicssmbsaas sendmail
  sql azureblob flowmanagement todo rss msnweather onenote`
  .split(/\s+/)
  .map((name) => `shared_${name}`);
const last = top.length;

function rankOf(connectorId: string): number {
  const at = top.indexOf(connectorId);
  return at < 0 ? last : at;
}
