import { outputsPath, type Reference } from '../../expressions/language';
import { buttonHeaders } from '../../model/actions/button-headers';
import type { ConnectorManifest } from '../../model/connector';
import type { Definition } from '../../model/definition';
import { triggerOf } from '../../model/walk';
import { displayName, stepTitle } from '../step-name';
import { words } from '../words';
import { describeStep, outputProperties, type StepFound } from './output-schema';

export interface ReferenceLabel {
  /** “Amount”, or the step's name for its whole output. */
  readonly text: string;
  /** The step that it reads; null for variables, parameters and the current item. */
  readonly step: StepFound | null;
  /** False: it names a step that the definition does not have. */
  readonly found: boolean;
}

/** What a person calls the value that an expression reads. */
export function labelReference(
  reference: Reference,
  definition: Definition,
  connectors: readonly ConnectorManifest[],
): ReferenceLabel {
  const { kind, name } = reference;
  if (kind === 'item' || kind === 'loop')
    return { text: itemLabel(reference), step: null, found: true };
  if (kind === 'variable' || kind === 'parameter') {
    return { text: name ?? '', step: null, found: true };
  }
  const stepName = kind === 'trigger' ? triggerOf(definition)?.name : (name ?? undefined);
  const step = stepName === undefined ? undefined : describeStep(definition, stepName, connectors);
  const path = outputsPath(reference)?.map(String) ?? reference.path.map(String);
  const below = path[0] === 'body' ? path.slice(1) : path;
  if (below.length === 0) {
    const text = step ? stepTitle(step.name, step.description) : displayName(stepName ?? '');
    return { text, step: step ?? null, found: step !== undefined };
  }
  const text = knownTitle(step, below) ?? below.at(-1) ?? '';
  return { text, step: step ?? null, found: step !== undefined };
}

/** What the schema, or the product, calls a value; `path` leads below the body, or the outputs. */
export function knownTitle(
  step: StepFound | undefined,
  path: readonly string[],
): string | undefined {
  if (step?.kind === 'trigger' && path[0] === 'headers') {
    return buttonHeaders.find((one) => one.name === path[1]?.toLowerCase())?.title;
  }
  const wanted = path.join('/');
  return outputProperties(step?.description.output).find((one) => one.path.join('/') === wanted)
    ?.title;
}

function itemLabel({ path }: Reference): string {
  return path.length === 0 ? words.currentItem : String(path.at(-1));
}
