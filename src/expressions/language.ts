/**
 * The page's door to the language: reading, checking, completing and printing expressions. It loads
 * no function bodies, hence no zones, decimals or XML; nothing here evaluates.
 */
export { checkExpression, checkParsed, checkTemplate, type LanguageProblem } from './check';
export {
  type Completion,
  type CompletionOption,
  complete,
  type NamesInScope,
  parametersText,
  type SignatureHelp,
  signatureHelp,
} from './complete';
export type { TextKind } from './cursor';
export { arityInWords } from './functions/arguments';
export { findFunction, functions } from './functions/catalogue';
export type { Family, Named, Parameter, Signature } from './functions/signature';
export { type Inference, inferExpression, inferTemplate, type TypeProblem } from './infer';
export type { TypeScope } from './infer-call';
export { parseJson } from './json';
export { printJson } from './json-text';
export { nearestName } from './nearest';
export { type Parsed, parseExpression } from './parse';
export { print, printPretty, quote } from './print';
export { findReferences, outputsPath, type Reference, referenceOf } from './references';
export { renameEachInTemplate, renameInTemplate } from './rename';
export { typeOfSchema } from './schema-type';
export { type Expression, MAX_EXPRESSION, type Span, type SyntaxProblem, walk } from './syntax';
export {
  type HolePart,
  isTemplate,
  parseTemplate,
  type Template,
  type TextPart,
} from './template';
export { type Token, tokenize } from './tokens';
export { type TypeName, typeName } from './types';
export type { Boxed, Value, ValueObject } from './value';
export {
  describeType,
  type Member,
  type ObjectType,
  typeOfValue,
  unionOf,
  type ValueType,
} from './value-type';
