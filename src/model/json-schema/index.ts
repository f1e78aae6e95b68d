/**
 * Whether a value meets a JSON schema (drafts 4 to 7), told as the original product tells it. Interpreted,
 * never turned into code; patterns are matched in linear time; a hostile schema runs out of steps.
 *
 * Start reading at `compile-schema.ts`. Only the worker loads this: it needs the values of the language.
 */
import type { Value } from '../../expressions/index';
import { compileSchema } from './compile-schema';
import type { Violation } from './violation';
import { type Check, startVisit } from './visit';

export { type Path, pathText, type Violation } from './violation';

/** Values visited, schemas asked and characters matched. */
const MAX_STEPS = 20_000_000;

const compiled = new WeakMap<object, Check>();

/** Empty: the value is valid. Throws an EvaluationError if the steps do not suffice. */
export function violationsOf(value: Value, schema: Value, steps = MAX_STEPS): readonly Violation[] {
  const visit = startVisit(steps);
  checkOf(schema)(value, visit);
  return visit.kept;
}

/** A schema is compiled once for each object; it must not be changed afterwards. */
function checkOf(schema: Value): Check {
  if (typeof schema !== 'object' || schema === null) return compileSchema(schema);
  const known = compiled.get(schema);
  if (known) return known;
  const made = compileSchema(schema);
  compiled.set(schema, made);
  return made;
}
