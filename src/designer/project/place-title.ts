/** What a person calls a place of a step, or of the flow. */
import type { ConnectorManifest } from '../../model/connector';
import type { Definition } from '../../model/definition';
import { usageWords } from '../usage/words';
import { describeStep } from './output-schema';

const words = usageWords.place;

/** `path`: members from the step, or from the root of the definition if `step` is null. */
export function placeTitle(
  definition: Definition,
  connectors: readonly ConnectorManifest[],
  step: string | null,
  path: readonly string[],
): string {
  if (step === null) return titleInFlow(path);
  const [first, second] = path;
  if (first === 'expression') return words.condition;
  if (first === 'runAfter') return words.runAfter;
  if (first === 'description') return words.note;
  if (first === 'inputs' && second === 'host') return words.connection;
  const fields = describeStep(definition, step, connectors)?.description.fields ?? [];
  const field = fields
    .filter((one) => one.path.every((member, at) => member === path[at]))
    .sort((a, b) => b.path.length - a.path.length)[0];
  const below = path.slice(field ? field.path.length : 0).filter((one) => one !== 'inputs');
  return [...(field ? [field.title] : []), ...below].join(' › ');
}

function titleInFlow([first = '', second = '', ...rest]: readonly string[]): string {
  if (first === 'parameters') return words.parameter(second);
  if (first === 'outputs') return words.output(second);
  if (first === 'description') return words.flowDescription;
  if (first === 'metadata' && second === 'notes') return words.stickyNote;
  return [first, second, ...rest].filter((one) => one !== '').join(' › ');
}
