/**
 * The page's door to the language: reading, checking, completing and printing expressions. It loads
 * no function bodies, hence no zones, decimals or XML; nothing here evaluates.
 */
export { checkExpression, checkTemplate, type LanguageProblem } from './check.ts';
export {
  type Completion,
  type CompletionOption,
  complete,
  type NamesInScope,
  parametersText,
  type SignatureHelp,
  signatureHelp,
} from './complete.ts';
export type { TextKind } from './cursor.ts';
export { arityInWords } from './functions/arguments.ts';
export { findFunction, functions } from './functions/catalogue.ts';
export type { Family, Named, Parameter, Signature } from './functions/signature.ts';
export { parseJson } from './json.ts';
export { printJson } from './json-text.ts';
export { type Parsed, parseExpression } from './parse.ts';
export { print, printPretty, quote } from './print.ts';
export { findReferences, outputsPath, type Reference, referenceOf } from './references.ts';
export { renameInTemplate } from './rename.ts';
export { type Expression, MAX_EXPRESSION, type Span, type SyntaxProblem } from './syntax.ts';
export {
  type HolePart,
  isTemplate,
  parseTemplate,
  type Template,
  type TextPart,
} from './template.ts';
export { type Token, tokenize } from './tokens.ts';
export { type TypeName, typeName } from './types.ts';
export type { Boxed, Value, ValueObject } from './value.ts';
