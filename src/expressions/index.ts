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

export { decodeBase64, encodeBase64 } from './base64';
export { compareTexts } from './characters';
export {
  type Compiled,
  callFunction,
  compileCallOf,
  compileExpression,
  compileTemplate,
  TemplateError,
} from './compile';
export { type Deviation, type ExpressionCase, judge, readCase, sameValue } from './conformance';
export {
  type Content,
  charsetOf,
  contentOf,
  decodeContent,
  isContent,
  textContent,
  utf8,
} from './content';
export { equal } from './equality';
export { type Bound, EvaluationError } from './errors';
export { compileInputs, type InputsTree } from './inputs';
export { parseJson } from './json';
export { printJson } from './json-text';
export { compareNumbers, Float, type Integer, isInteger, isNumeric, toFloat } from './numbers';
export { percentDecode, percentEncode } from './percent';
export { defaultLimits, type Limits, type Run, startRun } from './run';
export { property } from './select';
export { toText } from './text';
export {
  dateOf,
  dayNumber,
  daysInMonth,
  type Moment,
  millisecondsOf,
  weekdayOf,
} from './time/moment';
export { readMoment } from './time/read-moment';
export { ianaName, type Zone, zoneOf } from './time/zones';
export { isArray, isBoxed, isObject, type TypeName, typeName } from './types';
export type { Boxed, Scope, Value, ValueObject } from './value';
export { scopeOf, type World, worldFault, worldNames } from './world';
