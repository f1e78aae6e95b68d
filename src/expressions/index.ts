/**
 * expressions: the Workflow Definition Language inside the strings of a definition.
 *
 * Text ↔ tree, tree → value. It knows no workflow: what an expression reads comes through `Scope`.
 * It imports no other room and no library, and runs wherever JavaScript runs.
 *
 * Start reading at `template.ts` (how a string is split), then `parse.ts` (the grammar),
 * `compile.ts` (tree → closure) and `functions/` (a family is signatures, as data, and bodies).
 * Pages import `language.ts` instead, which loads no bodies.
 */

export { compareTexts } from './characters.ts';
export {
  type Compiled,
  compileCallOf,
  compileExpression,
  compileTemplate,
  TemplateError,
} from './compile.ts';
export { type Content, contentOf, decodeContent, isContent, textContent } from './content.ts';
export { equal } from './equality.ts';
export { type Bound, EvaluationError } from './errors.ts';
export { compileInputs, type InputsTree } from './inputs.ts';
export { parseJson } from './json.ts';
export { printJson } from './json-text.ts';
export { compareNumbers, Float, type Integer, isInteger, isNumeric, toFloat } from './numbers.ts';
export { defaultLimits, type Limits, type Run, startRun } from './run.ts';
export { property } from './select.ts';
export { toText } from './text.ts';
export { isArray, isObject, type TypeName, typeName } from './types.ts';
export type { Boxed, Scope, Value, ValueObject } from './value.ts';
