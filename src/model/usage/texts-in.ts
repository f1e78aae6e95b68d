/** Every string of a part of the definition, whatever it is for. */
import type { Action, Definition, Trigger } from '../definition';
import { branchesOf } from '../walk';

export interface TextIn {
  readonly text: string;
  /** Members down to it; of a name, to what it names. */
  readonly path: readonly string[];
  /** It is the name of a member. Only those that hold an expression are texts. */
  readonly isName: boolean;
}

/** Of one step, those of the steps in it left out. */
export function textsInStep(step: Action | Trigger): Generator<TextIn> {
  const inner = branchesOf(step as Action).map(({ actions }) => actions as object);
  return textsBelow(step, [], new Set(inner));
}

/** Of what belongs to no step: parameters, outputs, description, sticky notes. */
export function textsOfFlow(definition: Definition): Generator<TextIn> {
  return textsBelow(definition, [], new Set<object>([definition.triggers, definition.actions]));
}

function* textsBelow(
  value: unknown,
  path: readonly string[],
  apart: ReadonlySet<object>,
): Generator<TextIn> {
  if (typeof value === 'string') {
    yield { text: value, path, isName: false };
    return;
  }
  if (typeof value !== 'object' || value === null || apart.has(value)) return;
  const members = Object.entries(value);
  const isList = Array.isArray(value);
  for (const [member, inner] of members) {
    const below = [...path, member];
    // WDL: names of members are templates as well.
    if (!isList && member.includes('@{')) yield { text: member, path: below, isName: true };
    yield* textsBelow(inner, below, apart);
  }
}
