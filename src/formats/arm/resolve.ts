/** A definition inside a deployment template, with the template's expressions resolved where they can be. */
import type { Json, JsonText } from '../../model/definition';
import { isObject } from '../../model/step';
import type { Path } from '../flow-file';
import { replaceValues } from '../json-source';
import { type Declared, resolveArm } from './evaluate';
import { type ArmExpression, isArmExpression, isEscaped, parseArm } from './parse';

export interface Resolved {
  readonly text: JsonText;
  /** Strings that stay as they are, and are no expressions of the workflow. */
  readonly opaque: readonly Path[];
}

/** For all values of a definition together: each is bounded, but a file may ask for very many. */
const maxGrowth = 4_000_000;

/** Changes the strings that have a value and not one character besides. */
export function resolveDefinition(text: JsonText, definition: Json, declared: Declared): Resolved {
  const changes: { path: Path; value: Json }[] = [];
  const opaque: Path[] = [];
  let growth = 0;
  for (const { path, string } of stringsIn(definition)) {
    if (!isArmExpression(string) && !isEscaped(string)) continue;
    const value = growth > maxGrowth ? undefined : resolveArm(string, declared);
    if (value === undefined) opaque.push(path);
    else changes.push({ path, value });
    growth += JSON.stringify(value ?? null).length;
  }
  return { text: changes.length > 0 ? replaceValues(text, changes) : text, opaque };
}

/**
 * A definition that was cut out of a template still holds its expressions. Nothing says so, hence
 * only those count that call a function: `[draft]` is just a text.
 */
export function cutOutExpressions(text: JsonText, definition: Json): readonly Path[] {
  if (!/"\[/.test(text)) return [];
  return stringsIn(definition)
    .filter(({ string }) => isArmExpression(string) && callsFunction(parseArm(string)))
    .map(({ path }) => path);
}

const callsFunction = (expression: ArmExpression | undefined): boolean =>
  expression !== undefined && expression.type !== 'value';

function stringsIn(root: Json): { path: Path; string: string }[] {
  const found: { path: Path; string: string }[] = [];
  const open: { path: Path; value: Json | undefined }[] = [{ path: [], value: root }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value } = next;
    if (typeof value === 'string') found.push({ path, string: value });
    else if (Array.isArray(value)) {
      value.forEach((one: Json, at) => {
        open.push({ path: [...path, String(at)], value: one });
      });
    } else if (isObject(value)) {
      for (const [name, one] of Object.entries(value)) {
        open.push({ path: [...path, name], value: one });
      }
    }
  }
  return found;
}
