import { actionManifests, triggerManifests } from '../model/actions/table';
import type { ConnectorManifest, TileColour } from '../model/connector';
import type { StepTile } from '../model/flow';

export interface TileLook {
  readonly colour: TileColour;
  readonly glyph: string;
}

const unknown: TileLook = { colour: 'slate', glyph: 'circle-help' };

/** The tile of a step in a list: its connector's, or that of its built-in type. */
export function tileLook(tile: StepTile, connectors: readonly ConnectorManifest[]): TileLook {
  const found = tile.connectorId
    ? connectors.find((one) => one.id === tile.connectorId)
    : [...triggerManifests, ...actionManifests].find(
        (one) => one.type.toLowerCase() === tile.type.toLowerCase(),
      );
  return found ? { colour: found.colour, glyph: found.glyph } : unknown;
}

export function tileLooks(
  steps: readonly StepTile[],
  connectors: readonly ConnectorManifest[],
): readonly TileLook[] {
  return steps.map((step) => tileLook(step, connectors));
}
