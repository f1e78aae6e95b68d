import type { Definition, Json } from '../definition';
import { declarationsIn, declaredVariables } from '../variables';
import { findAction } from '../walk';
import { type Edited, refused } from './outcome';
import { actionPath, changePart } from './place';
import { removeAction } from './remove-action';

/** Takes a declaration away, and the step with it if it declares nothing else. */
export function removeVariable(definition: Definition, { name }: { name: string }): Edited {
  const wanted = name.toLowerCase();
  const found = declaredVariables(definition).find((one) => one.name.toLowerCase() === wanted);
  const step = found?.action ?? '';
  const action = findAction(definition, step)?.action;
  const path = actionPath(definition, step);
  if (!action || !path) return refused('noSuchName');
  const kept = declarationsIn(action).filter((one) => nameOf(one)?.toLowerCase() !== wanted);
  if (kept.length === 0) return removeAction(definition, { step });
  return { definition: changePart(definition, [...path, 'inputs', 'variables'], () => kept) };
}

function nameOf(declaration: Json): string | undefined {
  const { name } = (declaration ?? {}) as { readonly name?: unknown };
  return typeof name === 'string' ? name : undefined;
}
