/** Expressions over values that somebody made up for them. */
import { parseJson, scopeOf, type World, worldFault } from '../../expressions/index';
import type { JsonText } from '../../model/definition';
import type { Evaluated } from '../../model/run/evaluated';
import { evaluateEach, withListItem } from './evaluate';

export type SampleLook =
  | { readonly values: readonly Evaluated[] }
  /** What is wrong with the sample itself. */
  | { readonly fault: string };

export function lookAtSample(
  sample: JsonText,
  templates: readonly string[],
  list?: string,
): SampleLook {
  const world = readWorld(sample);
  if (typeof world === 'string') return { fault: world };
  return { values: evaluateEach(templates, withListItem(scopeOf(world), list)) };
}

function readWorld(sample: JsonText): World | string {
  try {
    const value = parseJson(sample);
    return worldFault(value) ?? (value as World);
  } catch {
    return 'The sample is no JSON.';
  }
}
