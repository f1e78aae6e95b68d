/** What a reference in a step is a use of. */
import { outputsPath, type Reference } from '../../expressions/language';
import type { Definition } from '../definition';
import { findAction, places, triggerOf } from '../walk';
import type { Used } from './uses';

/** Null: nothing in the flow has that name. */
export function usedBy(definition: Definition, step: string, reference: Reference): Used | null {
  const { kind, name } = reference;
  switch (kind) {
    case 'variable':
    case 'parameter':
      return name === null ? null : { kind, name };
    case 'trigger': {
      const trigger = triggerOf(definition);
      return trigger ? valueUsed(trigger.name, reference) : null;
    }
    case 'item': {
      const loop = findAction(definition, step)?.ancestors.findLast((one) =>
        /^foreach$/i.test(findAction(definition, one)?.action.type ?? ''),
      );
      return loop === undefined ? null : { kind: 'step', name: loop };
    }
    default: {
      const named = name === null ? undefined : nameAsWritten(definition, name);
      if (named === undefined) return null;
      return kind === 'action' ? valueUsed(named, reference) : { kind: 'step', name: named };
    }
  }
}

function valueUsed(step: string, reference: Reference): Used {
  const path = outputsPath(reference) ?? [];
  return path.length === 0 ? { kind: 'step', name: step } : { kind: 'value', step, path };
}

/** WDL: a reference may spell the name of a step in another case. */
function nameAsWritten(definition: Definition, name: string): string | undefined {
  if (findAction(definition, name)) return name;
  const wanted = name.toLowerCase();
  for (const place of places(definition))
    if (place.name.toLowerCase() === wanted) return place.name;
  return undefined;
}
