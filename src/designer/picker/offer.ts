/** What can be added: built-in steps and operations of connectors, as the panel lists them. */
import type { ActionManifest, StepManifest, TriggerManifest } from '../../model/actions/manifest';
import { actionManifests, triggerManifests } from '../../model/actions/table';
import type { ConnectorManifest, OperationManifest, TileColour } from '../../model/connector';
import type { Action, Trigger } from '../../model/definition';
import { connectorAction, connectorTrigger } from '../../model/step';

export type References = Readonly<Record<string, { readonly connectorId: string }>>;
export type OfferKind = 'action' | 'trigger';

export interface StepOffer {
  /** Stays the same from one day to the next: favourites are kept by it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Under what it is listed: a group of built-in steps, or a connector. */
  readonly group: string;
  /** Of an operation. */
  readonly connectorId: string | null;
  readonly colour: TileColour;
  readonly glyph: string;
  readonly keywords: string;
  readonly tier: ConnectorManifest['tier'];
  /** A step as it is inserted. */
  make(references: References): Action & Trigger;
}

/** The built-in ones first, in the order of their groups, then those of connectors. */
export function offersOf(
  kind: OfferKind,
  connectors: readonly ConnectorManifest[],
): readonly StepOffer[] {
  return [
    ...(kind === 'action' ? builtInActions : builtInTriggers),
    ...connectors.flatMap((connector) =>
      connector.operations
        .filter((operation) => operation.kind === kind)
        .map((operation) => operationOffer(connector, operation)),
    ),
  ];
}

const builtInActions = actionManifests.flatMap((one) => builtIn(one, one.group));
const builtInTriggers = triggerManifests.flatMap((one) => builtIn(one, one.group));

function builtIn(manifest: ActionManifest | TriggerManifest, group: string): readonly StepOffer[] {
  const { title, description, colour, glyph, keywords, template } = manifest;
  if (!template) return [];
  const offer: StepOffer = {
    id: builtInId(manifest),
    title,
    description,
    group,
    connectorId: null,
    colour,
    glyph,
    keywords,
    tier: 'Standard',
    make: () => template,
  };
  return [offer];
}

function builtInId({ type, apart }: StepManifest): string {
  return apart ? `${type}:${apart.is ?? apart.path.at(-1)}` : type;
}

function operationOffer(connector: ConnectorManifest, operation: OperationManifest): StepOffer {
  const { id, title: group, colour, glyph, tier } = connector;
  const { title, description, keywords = [], kind } = operation;
  const make = kind === 'action' ? connectorAction : connectorTrigger;
  return {
    id: `${id}/${operation.id}`,
    title,
    description,
    group,
    connectorId: id,
    colour,
    glyph,
    keywords: keywords.join(' '),
    tier,
    make: (references) => make(connector, operation, referenceFor(id, references)),
  };
}

/** WDL: the key of a connection reference is usually the connector's own id. */
function referenceFor(connectorId: string, references: References): string {
  const known = Object.entries(references).find(([, one]) => one.connectorId === connectorId);
  return known?.[0] ?? connectorId;
}
