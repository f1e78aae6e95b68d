/** What can be added, and how a new step is made of it. */
import { actionManifests } from '../model/actions/table';
import type { ConnectorManifest, TileColour } from '../model/connector';
import type { Action, Slot } from '../model/definition';
import { uniqueName } from '../model/edit/name';
import { withStepId } from '../model/edit/step-ids';
import { connectorAction } from '../model/step';
import type { Designer } from './store';

/** A kind of step in the picker. */
export interface StepOffer {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Under what it is listed: a group of built-in steps, or a connector. */
  readonly group: string;
  readonly builtIn: boolean;
  readonly colour: TileColour;
  readonly glyph: string;
  readonly keywords: readonly string[];
  readonly tier: ConnectorManifest['tier'];
  make(references: Readonly<Record<string, { readonly connectorId: string }>>): Action;
}

export function stepOffers(connectors: readonly ConnectorManifest[]): readonly StepOffer[] {
  const builtIn = actionManifests.flatMap(
    ({ type, title, description, group, colour, glyph, keywords, template }): StepOffer[] =>
      template
        ? [
            {
              id: `${type}/${title}`,
              title,
              description,
              group,
              builtIn: true,
              colour,
              glyph,
              keywords: keywords.split(' '),
              tier: 'Standard',
              make: () => template,
            },
          ]
        : [],
  );
  return [...builtIn, ...connectors.flatMap(connectorOffers)];
}

function connectorOffers(connector: ConnectorManifest): readonly StepOffer[] {
  const { id, title, colour, glyph, tier, operations } = connector;
  return operations
    .filter((operation) => operation.kind === 'action')
    .map((operation) => ({
      id: `${id}/${operation.id}`,
      title: operation.title,
      description: operation.description,
      group: title,
      builtIn: false,
      colour,
      glyph,
      keywords: operation.keywords ?? [],
      tier,
      make: (references) => connectorAction(connector, operation, referenceFor(id, references)),
    }));
}

/** WDL: the key of a connection reference is usually the connector's own id. */
function referenceFor(
  connectorId: string,
  references: Readonly<Record<string, { readonly connectorId: string }>>,
): string {
  const known = Object.entries(references).find(([, one]) => one.connectorId === connectorId);
  return known?.[0] ?? connectorId;
}

/** Adds a step, selects it and opens its form. */
export function addStep(designer: Designer, offer: StepOffer, slot: Slot): void {
  const { definition, references } = designer.store.getState();
  const name = uniqueName(definition, offer.title);
  const action = withStepId(offer.make(references), designer.newId());
  const refused = designer.dispatch({
    name: 'insertAction',
    args: { slot: { ...slot }, name, action: { ...action } as never },
  });
  if (refused === null) designer.select(name);
}

/** The offers that a search finds, best first. Every word must occur somewhere. */
export function findOffers(offers: readonly StepOffer[], query: string): readonly StepOffer[] {
  const wanted = query.toLowerCase().split(/\s+/u).filter(Boolean);
  return offers
    .map((offer) => ({ offer, score: scoreOf(offer, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ offer }) => offer);
}

/** Points for where each word occurs: the start of a title before the middle of a description. */
function scoreOf(offer: StepOffer, wanted: readonly string[]): number {
  let sum = 1;
  for (const word of wanted) {
    const points = pointsFor(offer, word);
    if (points === 0) return 0;
    sum += points;
  }
  return sum;
}

function pointsFor({ title, group, keywords, description }: StepOffer, word: string): number {
  const name = title.toLowerCase();
  if (name.startsWith(word)) return 12;
  if (name.split(/\W+/u).some((part) => part.startsWith(word))) return 9;
  if (keywords.some((keyword) => keyword.toLowerCase().startsWith(word))) return 6;
  if (group.toLowerCase().includes(word)) return 4;
  if (name.includes(word)) return 3;
  return description.toLowerCase().includes(word) ? 1 : 0;
}
