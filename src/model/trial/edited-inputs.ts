/** Inputs of a step as a person has edited what an earlier run recorded of them. */
import type { Definition, Json, JsonObject } from '../definition';
import { sameJson } from '../edit/patch';
import { changePart, stepPath } from '../edit/place';
import { isObject } from '../step';
import { findAction } from '../walk';

/**
 * What was edited stands in the definition as it is; the rest stays the expression that it was, and so does
 * what no record shows, as credentials. Undefined: there is no such step.
 */
export function withEditedInputs(
  definition: Definition,
  step: string,
  { recorded, edited }: { readonly recorded: Json; readonly edited: Json },
): Definition | undefined {
  const path = stepPath(definition, step);
  const action = findAction(definition, step)?.action;
  if (!path || !action) return undefined;
  return changePart(definition, [...path, 'inputs'], (written) =>
    merged(written, recorded, edited),
  );
}

function merged(written: Json | undefined, recorded: Json | undefined, edited: Json): Json {
  if (written !== undefined && recorded !== undefined && sameJson(recorded, edited)) return written;
  if (!isObject(written) || !isObject(recorded) || !isObject(edited)) return literal(edited);
  const next = new Map<string, Json>();
  for (const [name, value] of members(written)) {
    const isGone = Object.hasOwn(recorded, name) && !Object.hasOwn(edited, name);
    if (!isGone) next.set(name, value);
  }
  for (const [name, value] of members(edited)) {
    const before = Object.hasOwn(recorded, name) ? recorded[name] : undefined;
    const known = next.get(name);
    if (known === undefined) next.set(literalText(name), literal(value));
    else next.set(name, merged(known, before, value));
  }
  return Object.fromEntries(next);
}

const members = (object: JsonObject) => Object.entries(object) as [string, Json][];

/** The value itself, wherever the language would read an expression. */
export function literal(value: Json): Json {
  if (typeof value === 'string') return literalText(value);
  if (Array.isArray(value)) return value.map(literal);
  if (!isObject(value)) return value;
  return Object.fromEntries(members(value).map(([name, one]) => [literalText(name), literal(one)]));
}

/** WDL: an `@` at the beginning makes all that follows plain; elsewhere each hole is escaped. */
function literalText(text: string): string {
  return text.startsWith('@') ? `@${text}` : text.replaceAll('@{', '@@{');
}
