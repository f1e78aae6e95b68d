/** How a person knows what is used. */
import type { ConnectorManifest } from '../../model/connector';
import type { Definition } from '../../model/definition';
import { hostOf } from '../../model/step';
import type { Used } from '../../model/usage/uses';
import { places } from '../../model/walk';
import type { TileColour } from '../../ui';
import { describeStep } from '../project/output-schema';
import { knownTitle } from '../project/reference-label';
import { stepTitle } from '../step-name';
import { words as designerWords } from '../words';
import { usageWords as words } from './words';

export interface UsedThing {
  readonly title: string;
  readonly colour: TileColour;
  readonly glyph: string;
}

export function usedThing(
  definition: Definition,
  connectors: readonly ConnectorManifest[],
  used: Used,
): UsedThing {
  switch (used.kind) {
    case 'variable':
      return { title: used.name, colour: 'violet', glyph: 'variable' };
    case 'parameter':
      return { title: used.name, colour: 'slate', glyph: 'braces' };
    case 'connection':
      return connectionThing(definition, connectors, used.name);
    case 'value': {
      const step = stepThing(definition, connectors, used.step);
      const below = used.path[0] === 'body' ? used.path.slice(1) : used.path;
      const value =
        knownTitle(describeStep(definition, used.step, connectors), below) ??
        below.at(-1) ??
        designerWords.wholeBody;
      return { ...step, title: words.valueOf(value, step.title) };
    }
    case 'step':
      return stepThing(definition, connectors, used.name);
  }
}

function stepThing(
  definition: Definition,
  connectors: readonly ConnectorManifest[],
  name: string,
): UsedThing {
  const description = describeStep(definition, name, connectors)?.description;
  if (!description) return { title: name, colour: 'slate', glyph: 'box' };
  const { colour, glyph } = description;
  return { title: stepTitle(name, description), colour, glyph };
}

function connectionThing(
  definition: Definition,
  connectors: readonly ConnectorManifest[],
  reference: string,
): UsedThing {
  const steps = [
    ...Object.values(definition.triggers),
    ...[...places(definition)].map((one) => one.action),
  ];
  const host = steps.map(hostOf).find((one) => one?.reference === reference);
  const connector = connectors.find(({ id }) => id === host?.connectorId);
  return {
    title: connector?.title ?? reference,
    colour: connector?.colour ?? 'slate',
    glyph: connector?.glyph ?? 'plug',
  };
}
