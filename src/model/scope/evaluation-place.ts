import type { Definition } from '../definition';
import type { EvaluationPlace } from '../run/evaluated';
import { valueAt } from '../step';
import { findAction } from '../walk';

const loopTypes = new Set(['foreach', 'until']);
/** Steps that go through a list themselves. */
const listTypes = new Set(['query', 'select', 'table']);

/** Where the expressions of a step stand, for whoever evaluates them. */
export function evaluationPlace(definition: Definition, step: string): EvaluationPlace {
  const place = findAction(definition, step);
  if (!place) return { step, loops: [] };
  const loops = place.ancestors.filter((name) => {
    const type = findAction(definition, name)?.action.type.toLowerCase() ?? '';
    return loopTypes.has(type);
  });
  const { action } = place;
  const list = listTypes.has(action.type.toLowerCase()) && valueAt(action, ['inputs', 'from']);
  return { step, loops, ...(typeof list === 'string' ? { list } : {}) };
}
